-- The golden thread: entry → finding → lesson → recommendation. What is taken out stays, marked.

create table finding (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    words text not null,
    kind text not null,
    key_line_id uuid,
    taken_out boolean not null default false,
    version int not null default 1,
    made_by text not null,
    made_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('report.finding', 'whole');

create table finding_entry (
    review_id uuid not null,
    finding_id uuid not null references finding (id),
    entry_id uuid not null,
    primary key (finding_id, entry_id)
);
create index finding_entry_review on finding_entry (review_id);
call access.guard('report.finding_entry', 'whole');

create table lesson (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    words text not null,
    taken_out boolean not null default false,
    version int not null default 1,
    made_by text not null,
    made_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('report.lesson', 'whole');

create table lesson_finding (
    review_id uuid not null,
    lesson_id uuid not null references lesson (id),
    finding_id uuid not null references finding (id),
    primary key (lesson_id, finding_id)
);
create index lesson_finding_review on lesson_finding (review_id);
call access.guard('report.lesson_finding', 'whole');

create table lesson_theme (
    review_id uuid not null,
    lesson_id uuid not null references lesson (id),
    theme text not null,
    primary key (lesson_id, theme)
);
create index lesson_theme_review on lesson_theme (review_id);
call access.guard('report.lesson_theme', 'whole');

create table recommendation (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    words text not null,
    scope text not null,
    addressee text not null,   -- the agency, or for a national one the department
    taken_out boolean not null default false,
    version int not null default 1,
    made_by text not null,
    made_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('report.recommendation', 'whole');

create table recommendation_lesson (
    review_id uuid not null,
    recommendation_id uuid not null references recommendation (id),
    lesson_id uuid not null references lesson (id),
    primary key (recommendation_id, lesson_id)
);
create index recommendation_lesson_review on recommendation_lesson (review_id);
call access.guard('report.recommendation_lesson', 'whole');

-- Versions of the overview report, and everything said about each.

create table report_version (
    id uuid primary key,
    review_id uuid not null,
    number int not null,
    status text not null,
    file_name text not null,
    fingerprint text not null,
    bytes bytea not null,          -- encrypted
    summary_name text,             -- the executive summary
    summary_bytes bytea,           -- encrypted
    note text not null,            -- what changed
    shared_with_panel boolean not null default false,
    uploaded_by text not null,
    uploaded_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('report.report_version', 'whole');
create policy shared on report_version for select using (
    shared_with_panel and review_id in (select access.panel_cases()));

create table heading (
    review_id uuid not null,
    version_id uuid not null references report_version (id),
    position int not null,
    level int not null,
    words text not null,
    primary key (version_id, position)
);
create index heading_review on heading (review_id);
call access.guard('report.heading', 'panel');

-- Acts that move a report along: read by the family, fact-checked, signed off, submitted.
create table taken (
    id uuid primary key,
    review_id uuid not null,
    version_id uuid references report_version (id),
    move text not null,
    on_day date not null,
    note text not null,
    by_person uuid,
    by_name text not null,
    at timestamptz not null default now()
);
create index taken_review on taken (review_id, at);
call access.guard('report.taken', 'panel');

-- One answer of the Home Office's quality assurance panel.
create table quality_round (
    id uuid primary key,
    review_id uuid not null,
    version_id uuid not null references report_version (id),
    number int not null,
    outcome text not null,
    letter_on date not null,
    strengths text not null,
    letter_name text,
    letter_bytes bytea,            -- encrypted
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    unique (review_id, number)
);
call access.guard('report.quality_round', 'whole');

create table quality_point (
    id uuid primary key,
    review_id uuid not null,
    round_id uuid not null references quality_round (id),
    number int not null,
    theme text not null,
    paragraph text not null,
    words text not null,
    changed text,                  -- what changed, or why nothing did
    changed_where text,
    answered_by text,
    answered_at timestamptz,
    unique (round_id, number)
);
create index quality_point_review on quality_point (review_id);
call access.guard('report.quality_point', 'whole');

-- Checks of a version against the people of the case. A check that did not finish passes nothing.
create table identity_check (
    id uuid primary key,
    review_id uuid not null,
    version_id uuid not null references report_version (id),
    covered text not null,         -- SHA-256 of the identities and files it looked at: a later change makes it stale
    unfinished text,               -- why it could not finish, or null
    took_ms bigint not null,
    run_by text not null,
    run_at timestamptz not null default now()
);
create index identity_check_review on identity_check (review_id, version_id, run_at);
call access.guard('report.identity_check', 'whole');

create table identity_place (
    id uuid primary key,
    review_id uuid not null,
    check_id uuid not null references identity_check (id),
    position int not null,
    document text not null,
    part text not null,
    spot text not null,
    words text not null,
    why text not null,
    context text not null,
    decision text,
    reason text,
    decided_by text,
    decided_at timestamptz,
    unique (check_id, position)
);
create index identity_place_review on identity_place (review_id);
call access.guard('report.identity_place', 'whole');

-- What is written for publication, and what came of it.
create table prepared (
    review_id uuid primary key,
    summary text not null,
    relationship text,
    family_told_on date not null,
    family_told_how text not null,
    version int not null default 1
);
call access.guard('report.prepared', 'whole');

create table published (
    id uuid primary key,
    review_id uuid not null,
    version_id uuid not null references report_version (id),
    href text not null,
    published_on date not null,
    published_by text not null,
    withdrawn_on date,
    withdrawn_by text,
    withdrawn_why text
);
create index published_review on published (review_id);
call access.guard('report.published', 'whole');

create table restricted (
    review_id uuid primary key,
    on_day date not null,
    reason text not null,
    shared_with text not null,
    by_name text not null
);
call access.guard('report.restricted', 'whole');
