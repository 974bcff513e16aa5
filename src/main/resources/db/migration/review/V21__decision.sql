-- The decision to hold a review or not: prepared, made, told to the Home Office and the family, answered.

create table preparation (
    review_id uuid primary key references review (id),
    limb text not null,
    evidence text not null,
    partners text not null,
    circumstances text,
    prepared_by text not null,
    version int not null default 1
);
call access.guard('review.preparation', 'whole');

create table decision (
    id uuid primary key,
    review_id uuid not null references review (id),
    outcome text not null check (outcome in ('HOLD', 'NO_REVIEW', 'DIRECTED')),
    limb text,
    evidence text,
    partners text,
    circumstances text,
    reasons text not null,
    decided_on date not null,
    decided_by text not null,
    instead text,               -- of NO_REVIEW: what is done instead
    instead_words text,
    number text,                -- of DIRECTED: the Home Office's number
    recorded_at timestamptz not null default now(),
    check (outcome = 'DIRECTED' or (limb is not null and evidence is not null and partners is not null))
);
create index decision_review on decision (review_id);
call access.guard('review.decision', 'whole');

create table letter (
    id uuid primary key,
    review_id uuid not null references review (id),
    kind text not null,
    title text not null,
    bytes bytea not null,       -- .docx, encrypted
    kept_at timestamptz not null default now(),
    kept_by text not null
);
create index letter_review on letter (review_id);
call access.guard('review.letter', 'whole');
create policy home_office on letter for select using (kind = 'HOME_OFFICE_DECISION' and access.holds('HOME_OFFICE'));

-- All that the Home Office's people see of a case: the decision they were told of, its letter, and what they answered.
create table told_home_office (
    decision_id uuid primary key references decision (id),
    review_id uuid not null references review (id),
    reference text not null,
    partnership text not null,
    held boolean not null,
    decided_on date not null,
    told_on date not null,
    letter_id uuid not null references letter (id),
    answer text check (answer in ('AGREES', 'DIRECTS')),
    answered_on date,
    number text,
    answer_reasons text,
    answered_by text,
    check ((answer is null) = (answered_on is null))
);
create index told_home_office_review on told_home_office (review_id);
call access.guard('review.told_home_office', 'whole');
create policy home_office on told_home_office for select using (access.holds('HOME_OFFICE'));

create table told_family (
    id uuid primary key,
    review_id uuid not null references review (id),
    told_on date not null,
    how text not null,
    told_by text not null
);
create index told_family_review on told_family (review_id);
call access.guard('review.told_family', 'whole');
