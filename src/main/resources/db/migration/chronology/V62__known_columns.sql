-- What an agency said its columns hold, for its next file of the same headings. Headings only, nothing of a case.
create table known_columns (
    organisation_id uuid not null,
    headings text not null,             -- in small letters, joined by a line feed
    meanings text[] not null,
    confirmed_at timestamptz not null default now(),
    primary key (organisation_id, headings)
);
