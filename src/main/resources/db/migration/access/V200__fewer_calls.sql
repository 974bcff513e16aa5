-- The same rules as before (V1, V90, V92) with fewer calls of one function by another: every page asks these, and some are asked for each row.

create or replace function reader() returns uuid language sql stable return
    case when current_setting('throughline.reader', true) ~ '^[0-9a-f-]{36}$' then current_setting('throughline.reader', true)::uuid end;

create or replace function is_service() returns boolean language sql stable return
    coalesce(current_setting('throughline.reader', true) = 'service', false);

create or replace function other_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 20 as $$
    with mine as materialized (select * from my_grants())
    select g.review_id from mine g where g.review_id is not null
    union all
    select a.review_id from mine g join case_agency a on a.organisation_id = g.organisation_id where g.role in ('AGENCY_LEAD', 'IMR_AUTHOR')
    union all
    select c.review_id from mine g join case_scope c on c.partnership_id = g.partnership_id and not c.leads where g.role in ('COORDINATOR', 'CSP_CHAIR')
$$;

-- Asked for each row: so it says that it is dear, and its parts are asked for directly.
create or replace function sees_whole(case_id uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp cost 2000 as $$
declare
    me uuid := reader();
    today date := (now() at time zone 'Europe/London')::date;
begin
    if is_service() then return true; end if;
    return exists (
            select 1 from granted g join person p on p.id = g.person_id and p.active
            where g.person_id = me and g.starts <= today and (g.ends is null or g.ends >= today)
              and ((g.role in ('INDEPENDENT_CHAIR', 'AUTHOR') and g.review_id = case_id)
                or (g.role in ('COORDINATOR', 'CSP_CHAIR') and exists (
                    select 1 from case_scope c left join partnership d on d.id = c.partnership_id
                    where c.review_id = case_id and (c.partnership_id = g.partnership_id or d.hosted_by = g.partnership_id)))))
        and not exists (select 1 from exclusion e where e.review_id = case_id and e.person_id = me);
end $$;
