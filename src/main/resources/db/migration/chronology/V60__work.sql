-- What people do with entries: flags, key lines of enquiry, people concerned, comments, notes to the author. All of it stands apart from
-- the record, each with who and when.

-- In small letters, to find words by.
alter table entry add column words text generated always as (lower(written || ' ' || event || ' ' || source || ' ' || outcome || ' ' || seen
    || ' ' || comment || ' ' || agency)) stored;
create index entry_agency on entry (review_id, agency, position) include (organisation_id) where not withdrawn;
create index entry_same_event on entry (review_id, same_event) where same_event is not null;
create index entry_attention on entry (review_id) where attention <> '' and not withdrawn;

create table entry_flag (
    review_id uuid not null,
    entry_id uuid not null references entry (id),
    flag text not null,
    set_by text not null,
    set_at timestamptz not null default now(),
    primary key (entry_id, flag)
);
create index entry_flag_review on entry_flag (review_id, flag);
call access.guard('chronology.entry_flag', 'whole');

create table entry_key_line (
    review_id uuid not null,
    entry_id uuid not null references entry (id),
    key_line_id uuid not null,
    set_by text not null,
    set_at timestamptz not null default now(),
    primary key (entry_id, key_line_id)
);
create index entry_key_line_review on entry_key_line (review_id, key_line_id);
call access.guard('chronology.entry_key_line', 'whole');

-- Whom an entry concerns. set_by is null while only the words propose it; concerned is false where a person said that it is not so.
create table entry_person (
    review_id uuid not null,
    entry_id uuid not null references entry (id),
    person_id uuid not null,
    concerned boolean not null default true,
    set_by text,
    set_at timestamptz not null default now(),
    primary key (entry_id, person_id)
);
create index entry_person_review on entry_person (review_id, person_id);
call access.guard('chronology.entry_person', 'whole');

create table entry_comment (
    id uuid primary key,
    review_id uuid not null,
    entry_id uuid not null references entry (id),
    words text not null,
    made_by text not null,
    made_by_person uuid,
    made_at timestamptz not null default now(),
    taken_back_at timestamptz
);
create index entry_comment_entry on entry_comment (entry_id);
create index entry_comment_review on entry_comment (review_id);
call access.guard('chronology.entry_comment', 'whole');

-- A question to those who wrote the entry, and their answer.
create table entry_note (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    entry_id uuid not null references entry (id),
    words text not null,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    answer text,
    answered_by text,
    answered_at timestamptz
);
create index entry_note_entry on entry_note (entry_id);
create index entry_note_review on entry_note (review_id, organisation_id);
call access.guard('chronology.entry_note', 'agency');

-- One edit of many entries, with what it changed, so that it can be undone.
create table bulk_edit (
    id uuid primary key,
    review_id uuid not null,
    what text not null,
    made_by text not null,
    made_by_person uuid,
    made_at timestamptz not null default now(),
    undone_at timestamptz
);
create index bulk_edit_review on bulk_edit (review_id, made_at);
call access.guard('chronology.bulk_edit', 'whole');

create table bulk_change (
    bulk_edit_id uuid not null references bulk_edit (id),
    review_id uuid not null,
    entry_id uuid not null references entry (id),
    kind text not null,                  -- FLAG, KEY_LINE, PERSON
    value text not null,
    before text,                         -- null: not set; for people also "yes", "no" and whether it was proposed
    primary key (bulk_edit_id, entry_id)
);
call access.guard('chronology.bulk_change', 'whole');

-- What stands behind the letters agencies write.
create table abbreviation (
    review_id uuid not null,
    letters text not null,
    meaning text not null,
    origin text not null,                -- KNOWN to the service, WRITTEN out in an entry, SAID by a person, UNEXPLAINED
    said_by text,
    entries int not null default 0,
    version int not null default 1,
    primary key (review_id, letters)
);
call access.guard('chronology.abbreviation', 'panel');

-- Up to which combining people and abbreviations have been looked for, and under which names.
create table upkeep (
    review_id uuid primary key,
    done bigint not null,
    names int not null
);
call access.guard('chronology.upkeep', 'part');

-- Entries to which the work on the one they replace has been carried, so that what is taken off later does not come back.
create table carried (
    review_id uuid not null,
    entry_id uuid primary key references entry (id)
);
create index carried_review on carried (review_id);
call access.guard('chronology.carried', 'whole');

-- In which entries people were looked for, and under which names.
create table read_entry (
    review_id uuid not null,
    entry_id uuid primary key references entry (id),
    names int not null
);
create index read_entry_review on read_entry (review_id);
call access.guard('chronology.read_entry', 'whole');

-- How many entries each agency has now, counted once after each change.
create table tally (
    review_id uuid not null,
    agency text not null,
    entries int not null,
    attention int not null,
    primary key (review_id, agency)
);
call access.guard('chronology.tally', 'whole');
