-- Guidance a partnership attaches as a file. A replaced file and one taken away stay, for the changes that speak of them; only what the newest
-- settings name is served.
create table guidance_file (
    id uuid primary key,
    partnership_id uuid not null references access.partnership (id),
    file_name text not null,
    bytes bytea not null,       -- encrypted
    added_at timestamptz not null default now(),
    added_by text not null
);
create index guidance_file_partnership on guidance_file (partnership_id);
