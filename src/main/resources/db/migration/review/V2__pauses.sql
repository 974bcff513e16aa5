-- A time in which a review's clock stands still; a record over the stage, never a stage.
create table pause (
    id uuid primary key,
    review_id uuid not null references review (id),
    from_day date not null,
    to_day date check (to_day >= from_day),
    reason text not null,
    asked_by text not null
);
create index pause_review on pause (review_id);
call access.guard('review.pause', 'part');
