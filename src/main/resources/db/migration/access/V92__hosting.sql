-- A county may host for its districts: the staff of the partnership named here run the reviews of this one as well as their own.
alter table partnership add column hosted_by uuid references partnership check (hosted_by <> id);

create or replace function my_grants() returns setof granted language sql stable security definer set search_path = access, pg_temp as $$
    with mine as (
        select g.* from granted g join person p on p.id = g.person_id and p.active
        where g.person_id = reader()
          and g.starts <= (now() at time zone 'Europe/London')::date
          and (g.ends is null or g.ends >= (now() at time zone 'Europe/London')::date))
    select * from mine
    union all
    select m.id, m.person_id, m.role, d.id, m.organisation_id, m.review_id, m.starts, m.ends
    from mine m join partnership d on d.hosted_by = m.partnership_id where m.role in ('COORDINATOR', 'CSP_CHAIR')
$$;
