-- A page that refuses a form, as it was shown, for a short while: so that going back to it and reading it again need not send the form again.
create table refused_page (
    id uuid primary key,
    person_id uuid not null,
    path text not null,
    status int not null,
    bytes bytea not null,          -- encrypted
    at timestamptz not null
);
create index refused_page_at on refused_page (at);
