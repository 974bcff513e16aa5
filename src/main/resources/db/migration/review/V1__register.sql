-- The register: every death that was notified, reviewed or not.

create table review (
    id uuid primary key,
    partnership_id uuid not null,
    year int not null,
    number int not null,
    reference text not null unique,
    known_as text not null,     -- the name used on the screen for the person who died
    stage text not null,
    heard_on date not null,     -- the partnership heard of the death
    hold_decided_on date,       -- starts the six months
    period_from date,           -- period under review, once terms of reference set it
    period_to date,
    version int not null default 1,
    unique (partnership_id, year, number)
);
create index review_partnership on review (partnership_id, stage);

-- Named review_id too, so that one guard serves every table.
alter table review add column review_id uuid generated always as (id) stored;
create index review_review on review (review_id);
call access.guard('review.review', 'part');

create table counter (
    partnership_id uuid not null,
    year int not null,
    last int not null,
    primary key (partnership_id, year)
);

create table notification (
    review_id uuid primary key references review (id),
    own_reference text,
    home_office_reference text,
    received_on date not null,
    notified_by text not null,
    officer text,
    contact text,
    died_on date,
    place text,
    cause text,
    suicide boolean not null default false,
    why_domestic text not null,
    brief_facts text not null,
    agencies_known text,
    marac text not null default 'NOT_KNOWN',
    mappa text not null default 'NOT_KNOWN',
    family_liaison text,
    next_of_kin text,
    next_of_kin_is_suspect text not null default 'NOT_KNOWN',
    media text,
    coroner text,
    other_reviews text,
    csp_of_residence text
);
call access.guard('review.notification', 'whole');

create table subject (
    id uuid primary key,
    review_id uuid not null references review (id),
    part text not null,
    name text not null,
    name_key text not null,
    known_as text,
    born date,
    sex text,
    ethnicity text,
    address text,
    relationship text,
    position int not null,
    details text,
    pseudonym text
);
create index subject_review on subject (review_id);
create index subject_key on subject (name_key);
-- Agencies are asked to search their records for these people; the panel reads about them.
call access.guard('review.subject', 'part');

-- Neighbours' notifications are not ours to read: only that one looks alike, and whose it is.
create function alike(keys text[], born_on date[], died date) returns table (reference text, partnership text, reason text)
    language sql stable security definer set search_path = review, access, pg_temp as $$
    select distinct r.reference, p.name,
        case when s.name_key = any(keys) then 'the same name' else 'the same date of birth and date of death' end
    from subject s join review r on r.id = s.review_id join notification n on n.review_id = r.id
    join partnership p on p.id = r.partnership_id
    where s.part = 'VICTIM' and (s.name_key = any(keys) or (s.born = any(born_on) and n.died_on = died))
$$;
create policy comparing on review for select to current_user using (true);
create policy comparing on subject for select to current_user using (true);
create policy comparing on notification for select to current_user using (true);
