-- Entries of the combined chronology as the report tells them. What is taken out stays, marked.
create table narrative_paragraph (
    id uuid primary key,
    review_id uuid not null,
    entry_id uuid not null,
    words text not null,
    reference text not null,            -- where the entry stands in its agency's file, as it was when it was put here
    taken_out boolean not null default false,
    version int not null default 1,
    put_by text not null,
    put_at timestamptz not null default now(),
    unique (review_id, entry_id)        -- each entry is told once
);
call access.guard('report.narrative_paragraph', 'whole');
