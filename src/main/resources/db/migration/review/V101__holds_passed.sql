-- Something was shared although parallel proceedings say that it may not be yet: what, who said so, and why. Never changed.
create table hold_passed (
    id uuid primary key,
    review_id uuid not null references review (id),
    sharing text not null,
    proceedings uuid[] not null,    -- those that stood in the way
    withheld text not null,         -- what they said then
    reason text not null,
    by_person uuid,
    by_name text not null,
    passed_on date not null,
    passed_at timestamptz not null default clock_timestamp()
);
create index hold_passed_review on hold_passed (review_id, passed_at);
call access.guard('review.hold_passed', 'whole');
