-- Who leads and sits on a review's panel, its meetings, and its terms of reference.

create table appointment (
    id uuid primary key,
    review_id uuid not null,
    person_id uuid not null,
    name text not null,
    email text not null,
    seat text not null check (seat in ('CHAIR', 'AUTHOR', 'MEMBER', 'ADVISER')),
    represents text,            -- a member's agency or an adviser's subject
    independence text,          -- the statement, in the person's own words
    line_managed text not null default 'NOT_KNOWN',
    experience text,
    training text,
    conflicts text,             -- declared; null for none
    conflicts_handled text,
    confidentiality_on date,    -- agreement signed
    fee text,
    starts date not null,
    ends date check (ends >= starts),
    end_reason text,
    appointed_by text not null
);
create index appointment_review on appointment (review_id);
call access.guard('panel.appointment', 'whole');

create table meeting (
    id uuid primary key,
    review_id uuid not null,
    held_on date not null,
    starts_at time,
    place text not null,
    agenda text not null,
    decisions text,
    recorded_on date,           -- null until what happened is written down
    version int not null default 1
);
create index meeting_review on meeting (review_id, held_on);
call access.guard('panel.meeting', 'panel');

create table attendance (
    meeting_id uuid not null references meeting (id),
    review_id uuid not null,
    name text not null,
    primary key (meeting_id, name)
);
create index attendance_review on attendance (review_id);
call access.guard('panel.attendance', 'panel');

create table meeting_action (
    id uuid primary key,
    meeting_id uuid not null references meeting (id),
    review_id uuid not null,
    words text not null,
    who text not null,
    due date,
    done_on date
);
create index meeting_action_review on meeting_action (review_id);
create index meeting_action_meeting on meeting_action (meeting_id);
call access.guard('panel.meeting_action', 'panel');

create table terms (
    id uuid primary key,
    review_id uuid not null,
    number int not null,        -- 1 for the first version
    status text not null check (status in ('DRAFT', 'APPROVED', 'REPLACED')),
    summary text not null,
    period_from date,
    period_to date check (period_to >= period_from),
    period_why text,
    family_questions text,
    family_part text,           -- how the family had a part in these terms
    confidentiality text,
    media text,
    timetable text,
    key_lines text,             -- as they were when these terms were approved
    reopened_why text,
    approved_by text,
    approved_on date,
    version int not null default 1,
    unique (review_id, number)
);
create unique index terms_one_draft on terms (review_id) where status = 'DRAFT';
create unique index terms_one_in_force on terms (review_id) where status = 'APPROVED';
call access.guard('panel.terms', 'panel');

create table considered (
    terms_id uuid not null references terms (id),
    review_id uuid not null,
    consideration text not null,
    relevant boolean not null,
    words text,                 -- what will be looked at, or why it is not relevant
    primary key (terms_id, consideration)
);
create index considered_review on considered (review_id);
call access.guard('panel.considered', 'panel');

create table key_line (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    words text not null,
    agreed_on date,             -- with the terms of reference that first held it
    retired_on date,
    unique (review_id, number)
);
call access.guard('panel.key_line', 'panel');
-- Agencies answer the lines that are agreed.
create policy agreed on key_line for select using (agreed_on is not null and review_id in (select access.asked_cases()));
