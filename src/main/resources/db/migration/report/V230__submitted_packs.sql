-- What went to the Home Office for quality assurance, exactly as it stood on that day: all that its readers see of a report before it is public.
create table submitted_pack (
    id uuid primary key,
    review_id uuid not null,
    round int not null check (round > 0),
    reference text not null,
    partnership text not null,
    submitted_on date not null,
    submitted_by text not null,
    overview bytea not null,
    summary bytea,
    plan bytea not null,
    answered_on date,
    answer text,
    unique (review_id, round)
);
call access.guard('report.submitted_pack', 'whole');
create policy home_office on submitted_pack for select using (
    (select access.holds('HOME_OFFICE')) and review_id not in (select access.excluded_cases()));
