-- What would tell a reader who somebody is, beyond the people in the notification: a sister's name, an employer, a car.
create table identity (
    id uuid primary key,
    review_id uuid not null,
    role text not null,        -- who it is in the review, in words
    pseudonym text not null,   -- what the report calls them
    kind text not null,
    value text not null,
    added_by text not null,
    added_at timestamptz not null default now()
);
create index identity_review on identity (review_id);
call access.guard('anonymity.identity', 'whole');
