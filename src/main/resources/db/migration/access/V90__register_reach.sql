-- The register and what hangs on each of its lines must stay quick with ten thousand cases: reach is asked for by partnership where a table
-- knows its partnership, and case by case where few rows are read, instead of by the list of every case.

alter table case_scope add column leads boolean not null default true; -- false: the partnership holds the case jointly with the one that leads
create index case_scope_joint on case_scope (partnership_id) where not leads;

create function staffed_partnerships() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 2 as $$
    select g.partnership_id from my_grants() g where g.role in ('COORDINATOR', 'CSP_CHAIR') and g.partnership_id is not null
$$;

create function excluded_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 2 as $$
    select e.review_id from exclusion e where e.person_id = reader()
$$;

-- Cases the reader has a part in by other ways than by working for the partnership that leads them.
create function other_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 20 as $$
    select g.review_id from my_grants() g where g.review_id is not null
    union all
    select a.review_id from case_agency a where a.organisation_id in (select my_organisations())
    union all
    select c.review_id from case_scope c where not c.leads and c.partnership_id in (select staffed_partnerships())
$$;

-- Whether the whole file of this one case is open to the reader; the same rule as whole_cases().
create function sees_whole(case_id uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
    select is_service() or (
        exists (select 1 from my_grants() g where
            (g.role in ('INDEPENDENT_CHAIR', 'AUTHOR') and g.review_id = case_id)
            or (g.role in ('COORDINATOR', 'CSP_CHAIR') and exists (
                select 1 from case_scope c where c.review_id = case_id and c.partnership_id = g.partnership_id)))
        and not exists (select 1 from exclusion e where e.review_id = case_id and e.person_id = reader()))
$$;
