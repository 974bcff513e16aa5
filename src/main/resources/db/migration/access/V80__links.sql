-- Links that let a member of a family, or their advocate, in: good once, kept as a hash only.
create table link (
    hash bytea primary key,
    person_id uuid not null references person,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index link_person on link (person_id);

-- They asked for a new link, and nobody has made one yet.
create table link_wish (
    person_id uuid primary key references person,
    asked_at timestamptz not null
);
