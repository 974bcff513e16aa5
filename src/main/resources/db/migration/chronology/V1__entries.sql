-- What agencies recorded, each entry word for word as it was sent. Understood values stand beside the words, never instead of them.

create table chronology_file (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    file_name text not null,
    fingerprint text not null,          -- SHA-256 of the bytes: the same file again is noticed
    bytes bytea not null,               -- encrypted
    version int not null,               -- 1 for the first an agency sent in this review
    columns jsonb,                      -- which column was understood as what
    uploaded_by uuid,
    uploaded_at timestamptz not null default now(),
    unique (review_id, organisation_id, version)
);
call access.guard('chronology.chronology_file', 'agency');

create table entry (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    file_id uuid not null references chronology_file (id),
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
    same_event uuid,                    -- entries that record one contact share it
    withdrawn boolean not null default false, -- a later version of the agency's file no longer has it
    position int not null
);
create index entry_review on entry (review_id, earliest, latest, time_of_day);
create index entry_file on entry (file_id);
-- An agency sees its own; the panel sees the combined chronology once the chair has shared it.
call access.guard('chronology.entry', 'agency');

create table shared_chronology (
    review_id uuid primary key,
    shared_at timestamptz not null default now(),
    shared_by uuid
);
call access.guard('chronology.shared_chronology', 'part');
create policy shared_with_panel on entry for select using (
    review_id in (select access.panel_cases())
    and exists (select 1 from shared_chronology s where s.review_id = entry.review_id));
