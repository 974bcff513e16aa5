-- The papers of a meeting: kept sealed, read on screen by the panel, with who has read them.
create table paper (
    id uuid primary key,
    review_id uuid not null,
    meeting_id uuid not null references meeting (id),
    title text not null,
    file_name text not null,
    bytes bytea not null,       -- encrypted
    size int not null,
    added_at timestamptz not null,
    added_by text not null,
    withdrawn_on date,
    withdrawn_why text,
    check ((withdrawn_on is null) = (withdrawn_why is null))
);
create index paper_meeting on paper (meeting_id);
create index paper_review on paper (review_id);
call access.guard('panel.paper', 'panel');

create table paper_reader (
    paper_id uuid not null references paper (id),
    review_id uuid not null,
    person_id uuid not null,
    name text not null,
    opened_at timestamptz not null,
    read_at timestamptz,        -- they say that they have read it
    primary key (paper_id, person_id)
);
create index paper_reader_review on paper_reader (review_id);
call access.guard('panel.paper_reader', 'panel');
