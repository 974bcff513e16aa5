-- Cases in which the reader is family, a friend or their advocate: they see what has been shared with them, and nothing else.
create function family_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 10 as $$
    select g.review_id from my_grants() g where g.role in ('FAMILY', 'ADVOCATE') and g.review_id is not null
    except
    select e.review_id from exclusion e where e.person_id = reader()
$$;

-- Cases in which the reader's agency was asked what it knows.
create function asked_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 50 as $$
    select a.review_id from case_agency a where a.organisation_id in (select my_organisations())
    except
    select e.review_id from exclusion e where e.person_id = reader()
$$;
