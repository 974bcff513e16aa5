-- Each time an agency that was commissioned got another day, and why. Append only.
create table commission_day (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    before date not null,
    due date not null,
    reason text not null,
    set_by text not null,
    set_at timestamptz not null default now()
);
create index commission_day_review on commission_day (review_id, organisation_id);
call access.guard('evidence.commission_day', 'whole');
