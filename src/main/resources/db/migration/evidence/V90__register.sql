-- The register asks these for the cases of one page (see access V90).
create procedure row_by_row(wanted regclass) language plpgsql as $$
declare rule text := 'access.sees_whole(review_id) or (organisation_id in (select access.my_organisations())'
    ' and review_id in (select access.part_cases()))';
begin
    execute format('drop policy circle on %s', wanted);
    execute format('create policy circle on %s using (%s) with check (%s)', wanted, rule, rule);
end $$;
call row_by_row('asked');
call row_by_row('scoping_return');
call row_by_row('commission');
call row_by_row('submission');
drop procedure row_by_row;
