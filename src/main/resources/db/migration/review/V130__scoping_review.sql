-- Learning that cannot wait: what was learned, who must act by when, and what was done. Every version of a line is a row; the newest applies.
create table early_lesson (
    id uuid not null,
    version int not null check (version > 0),
    review_id uuid not null references review (id),
    learned text not null,
    actor text not null,
    due date not null,
    done text,
    done_on date,
    agency_id uuid,                     -- the agency whose scoping return says so; null where it did not come from one
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    primary key (id, version),
    check ((done is null) = (done_on is null))
);
create index early_lesson_review on early_lesson (review_id);
call access.guard('review.early_lesson', 'whole');

-- What a scoping review concludes. Every version is a row; the newest applies.
create table scoping_review (
    review_id uuid not null references review (id),
    version int not null check (version > 0),
    conclusion text not null,
    written_by text not null,
    written_at timestamptz not null default now(),
    primary key (review_id, version)
);
call access.guard('review.scoping_review', 'whole');
