-- What somebody writes in their own words about the person who died, and what the review does with it; corrections and second thoughts
-- about what they asked or said. What was written before stays theirs alone.
select set_config('throughline.reader', 'service', true);

create table contribution (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    wish text not null check (wish in ('IN_REPORT', 'FOR_CHAIR')),
    words text not null,
    signed text,                -- how they want to be named under it: "Her sister"
    status text not null check (status in ('DRAFT', 'SENT', 'THROWN_AWAY')),
    version int not null default 1,
    written_by text not null,
    written_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz check ((status = 'SENT') = (sent_at is not null)),
    changed_at timestamptz      -- after it was sent
);
create index contribution_contact on contribution (contact_id);
create index contribution_review on contribution (review_id);
call access.guard('engagement.contribution', 'whole');

-- How the review uses it. What is decided anew is a new row; the last one holds.
create table contribution_use (
    contribution_id uuid not null references contribution (id),
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    number int not null check (number > 0),
    outcome text not null check (outcome in ('IN_REPORT', 'KEPT_PRIVATE', 'NOT_USED')),
    printed text check ((outcome = 'IN_REPORT') = (printed is not null)),  -- as the report prints it
    answer text not null,
    by_name text not null,
    on_day date not null,
    primary key (contribution_id, number)
);
create index contribution_use_review on contribution_use (review_id);
create index contribution_use_contact on contribution_use (contact_id);
call access.guard('engagement.contribution_use', 'whole');
create policy own on contribution_use for select using (contact_id in (select engagement.my_contacts()));

create policy own on contribution for select using (contact_id in (select engagement.my_contacts()));
create policy own_acts on contribution for insert with check (contact_id in (select engagement.my_contacts()));
create policy own_changes on contribution for update
    using (contact_id in (select engagement.my_contacts())
        and not exists (select 1 from engagement.contribution_use u where u.contribution_id = contribution.id))
    with check (contact_id in (select engagement.my_contacts()));
-- A draft is theirs alone, also before those to whom the whole file is open.
create policy until_it_is_sent on contribution as restrictive
    using (status = 'SENT' or contact_id in (select engagement.my_contacts()) or access.is_service());

-- Earlier wordings of a question, a comment or a contribution: for whoever wrote them and who speaks for them.
create table earlier_words (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    about_id uuid not null,
    words text not null,
    until timestamptz not null default clock_timestamp()
);
create index earlier_words_contact on earlier_words (contact_id);
create index earlier_words_review on earlier_words (review_id);
alter table earlier_words enable row level security;
alter table earlier_words force row level security;
create policy own on earlier_words
    using (access.is_service() or contact_id in (select engagement.my_contacts()))
    with check (access.is_service() or contact_id in (select engagement.my_contacts()));

alter table family_question add column version int not null default 1;
alter table family_question add column changed_at timestamptz;
alter table family_question add column taken_back_at timestamptz;
alter table family_question add column taken_back_by text;
drop policy own on family_question;
create policy own on family_question for select using (contact_id in (select engagement.my_contacts()));
create policy own_acts on family_question for insert with check (
    contact_id in (select engagement.my_contacts()) and asked_by = access.reader() and answer is null and outcome is null);
create policy own_changes on family_question for update
    using (contact_id in (select engagement.my_contacts()) and answer is null)
    with check (contact_id in (select engagement.my_contacts()) and answer is null and outcome is null);

alter table reading_comment add column version_of_words int not null default 1;
alter table reading_comment add column changed_at timestamptz;
alter table reading_comment add column taken_back_at timestamptz;
alter table reading_comment add column taken_back_by text;
create policy own_changes on reading_comment for update
    using (contact_id in (select engagement.my_contacts()) and answer is null)
    with check (contact_id in (select engagement.my_contacts()) and answer is null and outcome is null);

-- "I have changed my mind", about something that was answered already; and that it was heard.
create table changed_mind (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    about text not null check (about in ('QUESTION', 'COMMENT', 'CONTRIBUTION')),
    about_id uuid not null,
    words text not null,
    said_by text not null,
    said_at timestamptz not null default clock_timestamp(),
    answer text,
    answered_by text,
    answered_on date
);
create index changed_mind_contact on changed_mind (contact_id);
create index changed_mind_review on changed_mind (review_id);
call access.guard('engagement.changed_mind', 'whole');
create policy own on changed_mind for select using (contact_id in (select engagement.my_contacts()));
create policy own_acts on changed_mind for insert with check (
    contact_id in (select engagement.my_contacts()) and answer is null);
