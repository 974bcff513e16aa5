-- Terms of reference as they are shared with the family: a copy of one approved version, section by section.
select set_config('throughline.reader', 'service', true);

create table shared_terms (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid references contact (id),    -- null: everybody in the family who has a page of their own
    version int not null,                       -- of the terms
    approved_on date,
    note text,                                  -- what it means, in plain words, read first
    shared_by text not null,
    shared_on date not null,
    shared_at timestamptz not null default clock_timestamp(),
    ended_on date,
    ended_by text
);
create index shared_terms_review on shared_terms (review_id, shared_at);
call access.guard('engagement.shared_terms', 'whole');
create policy own on shared_terms for select using (
    ended_on is null and review_id in (select access.family_cases())
    and (contact_id is null or contact_id in (select engagement.my_contacts())));

create table shared_terms_part (
    shared_id uuid not null references shared_terms (id),
    review_id uuid not null,
    position int not null,
    section text not null,
    key_line int,               -- its number, when it is one
    words text not null,
    primary key (shared_id, position)
);
create index shared_terms_part_review on shared_terms_part (review_id);
call access.guard('engagement.shared_terms_part', 'whole');
create policy own on shared_terms_part for select using (shared_id in (select s.id from engagement.shared_terms s));

-- A key line is reworded; its number stays.
alter table family_question add column key_line_number int;

-- Whether terms of reference newer than this version are in force. Says only yes or no.
create function newer_terms(wanted uuid, read int) returns boolean language sql stable security definer
    set search_path = engagement, panel, access, pg_temp as $$
    select (wanted in (select access.family_cases()) or wanted in (select access.whole_cases())) and exists (
        select 1 from panel.terms t where t.review_id = wanted and t.status = 'APPROVED' and t.number > read)
$$;
