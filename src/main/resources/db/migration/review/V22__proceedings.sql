-- What runs beside a review: trial, inquest, police conduct, other reviews.
create table proceeding (
    id uuid primary key,
    review_id uuid not null references review (id),
    kind text not null,
    contact text,
    status text not null,
    began_on date,
    next_on date,
    ended_on date check (ended_on >= began_on),
    effect text not null,
    agreed_by text,             -- who agreed to the effect
    withheld text,              -- what may not be shared
    withheld_until date,
    note text,
    version int not null default 1
);
create index proceeding_review on proceeding (review_id);
call access.guard('review.proceeding', 'whole');
