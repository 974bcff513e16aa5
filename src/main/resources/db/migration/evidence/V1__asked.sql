-- What each agency was asked and what came back. An agency sees its own rows; the partnership's staff, the chair and the author see all.

create table asked (
    review_id uuid not null,
    organisation_id uuid not null,
    asked_on date not null,
    due date not null,
    asked_by text not null,
    primary key (review_id, organisation_id)
);
create index asked_organisation on asked (organisation_id);
call access.guard('evidence.asked', 'agency');

create table chase (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    about text not null,                -- SCOPING or EVIDENCE
    chased_at timestamptz not null default now(),
    chased_by text not null
);
create index chase_review on chase (review_id, organisation_id);
call access.guard('evidence.chase', 'agency');

-- One row for each version; the one that was not sent yet is the draft.
create table scoping_return (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    version int not null,
    systems text not null default '',
    aliases text not null default '',
    secured_by text not null default '',
    secured_on text not null default '',
    secured_where text not null default '',
    suggests text,
    early_learning text not null default '',
    staff_support text not null default '',
    saved_by text not null,
    saved_at timestamptz not null default now(),
    sent_at timestamptz,
    unique (review_id, organisation_id, version)
);
call access.guard('evidence.scoping_return', 'agency');

create table person_answer (
    return_id uuid not null references scoping_return (id),
    review_id uuid not null,
    organisation_id uuid not null,
    subject_id uuid not null,
    known text not null,                -- KNOWN, NOT_KNOWN or NOT_YET_SEARCHED
    nature text not null default '',
    dates text not null default '',
    primary key (return_id, subject_id)
);
call access.guard('evidence.person_answer', 'agency');

create table commission (
    review_id uuid not null,
    organisation_id uuid not null,
    contribution text not null,
    due date,                           -- none where nothing is asked
    writer text not null default '',
    commissioned_on date not null,
    commissioned_by text not null,
    primary key (review_id, organisation_id)
);
create index commission_organisation on commission (organisation_id);
call access.guard('evidence.commission', 'agency');

-- The key lines of enquiry as they were when the agency was commissioned: what its IMR answers.
create table commission_line (
    review_id uuid not null,
    organisation_id uuid not null,
    key_line_id uuid not null,
    number int not null,
    words text not null,
    primary key (review_id, organisation_id, key_line_id)
);
call access.guard('evidence.commission_line', 'agency');

-- An IMR, a statement or policy information, by version; typed here or sent as a file.
create table submission (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid not null,
    version int not null,
    state text not null,                -- DRAFT, SENT, GIVEN_BACK or ACCEPTED
    author text not null default '',
    independence text not null default '',
    method text not null default '',
    narrative text not null default '',
    good_practice text not null default '',
    lessons text not null default '',
    changes_made text not null default '',
    recommendations text not null default '',
    staff_debriefed text not null default '',
    signed_off_by text not null default '',
    signed_off_on date,
    file_name text,
    bytes bytea,                        -- encrypted
    saved_by text not null,
    saved_at timestamptz not null default now(),
    sent_at timestamptz,
    checked_by text,
    checked_at timestamptz,
    comments text not null default '',
    unique (review_id, organisation_id, version)
);
call access.guard('evidence.submission', 'agency');

-- What an agency found on each key line of enquiry.
create table analysis (
    submission_id uuid not null references submission (id),
    review_id uuid not null,
    organisation_id uuid not null,
    key_line_id uuid not null,
    analysis text not null,
    primary key (submission_id, key_line_id)
);
call access.guard('evidence.analysis', 'agency');
