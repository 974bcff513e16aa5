-- The register stays quick with ten thousand cases (see access V90).

drop policy circle on review;
create policy circle on review
    using ((select access.is_service()) or (
        (partnership_id = any (array(select access.staffed_partnerships())) or id in (select access.other_cases()))
        and id <> all (array(select access.excluded_cases()))))
    with check ((select access.is_service()) or (
        (partnership_id = any (array(select access.staffed_partnerships())) or id in (select access.other_cases()))
        and id <> all (array(select access.excluded_cases()))));
create index review_newest on review (heard_on desc, reference desc);

-- Few rows to a case, always asked for by the case.
drop policy circle on pause;
create policy circle on pause using (exists (select 1 from review r where r.id = pause.review_id))
    with check (exists (select 1 from review r where r.id = pause.review_id));
drop policy circle on proceeding;
create policy circle on proceeding using (access.sees_whole(review_id)) with check (access.sees_whole(review_id));

-- How a person likes to look at the register. Nobody else's business.
create table saved_view (
    id uuid primary key,
    person_id uuid not null,
    name text not null,
    query text not null,        -- the filters as they stand in the address
    unique (person_id, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view using (person_id = access.reader()) with check (person_id = access.reader());
