-- A report that is not published is shared with relevant parties, by name; of it the public may be told the finding.

alter table restricted add column finding text;
alter table restricted add column href text;    -- where the public reads the finding

create table relevant_party (
    id uuid primary key,
    review_id uuid not null,
    version_id uuid not null references report_version (id),
    person_id uuid not null,
    name text not null,
    part text not null,            -- why they are a relevant party
    reference text not null,       -- what the party is told of the case before the report is opened
    shared_by text not null,
    shared_on date not null,
    ended_on date,                 -- from this day they read it no longer
    ended_by text
);
create index relevant_party_review on relevant_party (review_id);
create index relevant_party_person on relevant_party (person_id) where ended_on is null;
create unique index relevant_party_once on relevant_party (review_id, person_id) where ended_on is null;
call access.guard('report.relevant_party', 'whole');
create policy own on relevant_party for select using (
    person_id = access.reader() and ended_on is null and review_id not in (select access.excluded_cases()));
create policy relevant_party on report_version for select using (id in (
    select p.version_id from report.relevant_party p where p.person_id = access.reader() and p.ended_on is null));
