-- Family, friends, colleagues: what they wish, what was offered, what was shared. Dated facts, so that the five family indicators follow.

create table contact (
    id uuid primary key,
    review_id uuid not null,
    person_id uuid,                     -- once they have their own way in
    name text not null,
    relationship text not null,
    how text,                           -- how and when they want to be reached
    dates_to_avoid text,
    interpreter text,
    advocate text,
    advocate_offered_on date,
    leaflets_given_on date,
    consulted_on_terms_on date,
    contributed_on date,
    draft_given_on date,
    attended_panel_on date,
    paused boolean not null default false,
    version int not null default 1
);
create index contact_review on contact (review_id);
call access.guard('engagement.contact', 'whole');
create policy own on contact for select using (person_id = access.reader());

create table shared_update (
    id uuid primary key,
    review_id uuid not null,
    words text not null,
    next_by date,
    shared_on date not null,
    shared_by text not null
);
create index shared_update_review on shared_update (review_id, shared_on);
call access.guard('engagement.shared_update', 'whole');
create policy shared on shared_update for select using (review_id in (select access.family_cases()));

create table family_question (
    id uuid primary key,
    review_id uuid not null,
    asked_by uuid not null,
    asked_by_name text not null,
    words text not null,
    asked_at timestamptz not null default now(),
    answer text,
    answered_on date
);
create index family_question_review on family_question (review_id);
call access.guard('engagement.family_question', 'whole');
create policy own on family_question
    using (asked_by = access.reader() and review_id in (select access.family_cases()))
    with check (asked_by = access.reader() and answer is null and review_id in (select access.family_cases()));
