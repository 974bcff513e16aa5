-- How agencies' files come in, how entries are put in one order, and what people decide about them.

-- The row of an earlier version of the file that this one takes the place of; the earlier one is withdrawn, never deleted.
alter table entry add column replaces uuid;
create index entry_order on entry (review_id, position) where not withdrawn;

-- A file that was sent and waits until a person has said that it was understood rightly.
create table pending_file (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    file_name text not null,
    fingerprint text not null,
    bytes bytea not null,               -- encrypted
    columns jsonb,                      -- as a person chose them; null: as found
    sent_by text not null,
    sent_at timestamptz not null default now(),
    unique (review_id, organisation_id) -- a second file takes the place of one that nobody has kept
);
call access.guard('chronology.pending_file', 'agency');

-- A person's reading of a date. The words as written stay in the entry.
create table date_correction (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    entry_id uuid not null references entry (id),
    before_edtf text,
    edtf text,
    earliest date,
    latest date,
    reason text not null,
    corrected_by text not null,
    corrected_at timestamptz not null default now()
);
create index date_correction_entry on date_correction (entry_id);
call access.guard('chronology.date_correction', 'agency');

-- Whether the combined order is up to date: each change asks for it once more, combining writes what it has done.
create table combining (
    review_id uuid primary key,
    asked bigint not null,
    done bigint not null default 0
);
call access.guard('chronology.combining', 'part');

-- Why entries are taken to record one contact; id is entry.same_event.
create table same_event (
    id uuid primary key,
    review_id uuid not null,
    reason text not null,
    confirmed boolean not null
);
create index same_event_review on same_event (review_id);
call access.guard('chronology.same_event', 'whole');
create policy shared_with_panel on same_event for select using (
    review_id in (select access.panel_cases())
    and exists (select 1 from shared_chronology s where s.review_id = same_event.review_id));

-- What a person said of two entries: one contact, or two. Outlives every new combining.
create table judgement (
    review_id uuid not null,
    one uuid not null references entry (id),
    other uuid not null references entry (id),
    same boolean not null,
    judged_by text not null,
    judged_at timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);
create index judgement_review on judgement (review_id);
call access.guard('chronology.judgement', 'whole');
