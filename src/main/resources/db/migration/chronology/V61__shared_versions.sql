-- The panel reads versions that do not move; who has the whole file reads the chronology as it is.

create table shared_version (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    why text not null,
    pseudonyms boolean not null,        -- whether names were replaced in the words
    entries int not null,
    shared_by text not null,
    shared_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('chronology.shared_version', 'panel');

-- An entry as it was shared; id is the entry's. The words are as the panel reads them.
create table shared_entry (
    version_id uuid not null references shared_version (id),
    review_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    file_id uuid not null,
    row int not null,
    agency text not null,
    written text not null,
    edtf text,
    earliest date,
    latest date,
    certainty text not null,
    time_of_day time,
    event text not null,
    source text not null,
    outcome text not null,
    seen text not null,
    comment text not null,
    attention text not null,
    same_event uuid,
    position int not null,
    flags text[] not null,
    key_lines uuid[] not null,
    people uuid[] not null,
    marks jsonb not null,               -- flags, key lines, people and comments as they read then
    words text generated always as (lower(written || ' ' || event || ' ' || source || ' ' || outcome || ' ' || seen || ' ' || comment
        || ' ' || agency)) stored,
    primary key (version_id, id)
);
create index shared_entry_order on shared_entry (version_id, position, agency, row);
create index shared_entry_same_event on shared_entry (version_id, same_event) where same_event is not null;
call access.guard('chronology.shared_entry', 'panel');

-- What was shared before there were versions is kept readable as a first one.
-- as the service, for this transaction only
select set_config('throughline.reader', 'service', true);
insert into shared_version (id, review_id, number, why, pseudonyms, entries, shared_by, shared_at)
select gen_random_uuid(), s.review_id, 1, 'Shared before versions were kept', false,
       (select count(*) from entry e where e.review_id = s.review_id and not e.withdrawn), 'the chair', s.shared_at from shared_chronology s;
insert into shared_entry (version_id, review_id, id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty,
    time_of_day, event, source, outcome, seen, comment, attention, same_event, position, flags, key_lines, people, marks)
select v.id, e.review_id, e.id, e.organisation_id, e.file_id, e.row, e.agency, e.written, e.edtf, e.earliest, e.latest, e.certainty,
    e.time_of_day, e.event, e.source, e.outcome, e.seen, e.comment, e.attention, e.same_event, e.position, '{}', '{}', '{}', '{}'
from entry e join shared_version v on v.review_id = e.review_id where not e.withdrawn;

drop policy shared_with_panel on entry;
drop policy shared_with_panel on same_event;
