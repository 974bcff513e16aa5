-- What they ask and what became of it; the names they would like the report to use.
select set_config('throughline.reader', 'service', true);

alter table shared_update add column contact_id uuid references contact (id);   -- null: everyone in the family of the case
alter table shared_update add column waiting_for text;
alter table shared_update add column shared_at timestamptz not null default clock_timestamp();
drop policy shared on shared_update;
create policy shared on shared_update for select using (
    review_id in (select access.family_cases()) and (contact_id is null or contact_id in (select engagement.my_contacts())));

alter table family_question add column contact_id uuid references contact (id);
alter table family_question add column for_terms boolean not null default false;    -- something the review should look at
alter table family_question add column outcome text check (outcome in ('IN_TERMS', 'ASKED_ON', 'ANSWERED', 'NOT_TAKEN'));
alter table family_question add column key_line text;                               -- the words of the line it became part of
alter table family_question add column answered_by text;
update family_question q set contact_id = c.id from contact c where c.person_id = q.asked_by and c.review_id = q.review_id;
update family_question set outcome = 'ANSWERED' where answer is not null;
drop policy own on family_question;
create policy own on family_question
    using (contact_id in (select engagement.my_contacts()))
    with check (contact_id in (select engagement.my_contacts()) and asked_by = access.reader() and answer is null and outcome is null);

create table proposed_name (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    for_whom text not null,     -- "my sister"
    name text not null,
    words text,                 -- why this name
    pointed_out text,           -- what was pointed out before they kept it
    proposed_by text not null,
    proposed_on date not null,
    proposed_at timestamptz not null default clock_timestamp(),
    outcome text check (outcome in ('CHOSEN', 'NOT_CHOSEN')),
    answer text,
    answered_by text,
    answered_on date
);
create index proposed_name_review on proposed_name (review_id);
create index proposed_name_contact on proposed_name (contact_id);
call access.guard('engagement.proposed_name', 'whole');
create policy own on proposed_name
    using (contact_id in (select engagement.my_contacts()))
    with check (contact_id in (select engagement.my_contacts()) and outcome is null and answer is null);

create function name_words(name text) returns text[] language sql immutable as $$
    select coalesce(array_agg(word), '{}') from regexp_split_to_table(
        regexp_replace(lower(normalize(coalesce(name, ''), NFD)), '[\u0300-\u036f''’]', '', 'g'), '[^[:alnum:]]+') word
    where length(word) > 1
$$;

-- Whether a name holds a real name of this case. Says only yes or no, and never whose; and only to those with a part in it as family, or
-- to whom the whole file is open.
create function holds_real_name(wanted uuid, name text) returns boolean language sql stable security definer
    set search_path = engagement, review, access, pg_temp as $$
    select (wanted in (select access.family_cases()) or wanted in (select access.whole_cases())) and exists (
        select 1 from (
            select s.name from review.subject s where s.review_id = wanted
            union all select s.known_as from review.subject s where s.review_id = wanted
            union all select split_part(n.next_of_kin, ',', 1) from review.notification n where n.review_id = wanted
            union all select c.name from engagement.contact c where c.review_id = wanted) as real (name)
        where engagement.name_words(real.name) && (
            select array_agg(word) from unnest(engagement.name_words(holds_real_name.name)) word
            where word not in ('mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'child', 'adult', 'sister', 'of', 'the', 'and')))
$$;

-- Whether somebody of this case is already called so.
create function taken_in_case(wanted uuid, name text) returns boolean language sql stable security definer
    set search_path = engagement, review, access, pg_temp as $$
    select (wanted in (select access.family_cases()) or wanted in (select access.whole_cases())) and exists (
        select 1 from review.subject s where s.review_id = wanted and lower(trim(s.pseudonym)) = lower(trim(taken_in_case.name)))
$$;
