-- What a partnership sets for itself: every version of each group of settings, who made it and when. Append only; the newest applies.
create table edition (
    partnership_id uuid not null references access.partnership (id),
    topic text not null,
    version int not null check (version > 0),
    content jsonb not null,
    sentence text not null,
    changed_by uuid,
    changed_name text not null,
    changed_at timestamptz not null default now(),
    primary key (partnership_id, topic, version)
);
