-- Who ran a partnership's reviews, from when: every change, append only.
create table host_change (
    id uuid primary key,
    partnership_id uuid not null references access.partnership (id),
    sentence text not null,     -- after the name of who did it
    changed_name text not null,
    changed_at timestamptz not null default now()
);
create index host_change_partnership on host_change (partnership_id, changed_at);
