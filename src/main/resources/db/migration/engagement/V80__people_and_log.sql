-- Each person the review is in touch with, what they wish, who speaks for them, and a dated log of all that was offered and done.
select set_config('throughline.reader', 'service', true);

alter table contact add column kind text not null default 'FAMILY'
    check (kind in ('FAMILY', 'FRIEND', 'COLLEAGUE', 'CHILD', 'PERPETRATOR'));
alter table contact add column paused_on date;     -- they asked not to be contacted, from this day
update contact set paused_on = current_date where paused;

-- So that the functions below, which belong to the owner, can look. The service works as another role.
create policy looking on contact for select to current_user using (true);

-- Corrections are new rows; a row that was wrong stays, with the reason it no longer counts.
create table log_entry (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    kind text not null,
    on_day date not null,
    outcome text not null check (outcome in ('YES', 'NO', 'WAITING')),
    how text,                   -- in person, by letter, a recording, a drawing
    supervised text,            -- who was with them
    words text,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    taken_out_why text,
    taken_out_by text
);
create index log_entry_contact on log_entry (contact_id, on_day);
create index log_entry_review on log_entry (review_id);

insert into log_entry (id, review_id, contact_id, kind, on_day, outcome, words, recorded_by)
select gen_random_uuid(), c.review_id, c.id, fact.kind, fact.on_day, 'YES', null, 'Throughline'
from contact c, lateral (values
    ('LEAFLETS', c.leaflets_given_on),
    ('ADVOCACY_OFFERED', c.advocate_offered_on),
    ('TERMS_CONSULTED', c.consulted_on_terms_on),
    ('CONTRIBUTED', c.contributed_on),
    ('DRAFT_GIVEN', c.draft_given_on),
    ('MET_PANEL', c.attended_panel_on)) as fact (kind, on_day)
where fact.on_day is not null;
call access.guard('engagement.log_entry', 'whole');

-- Somebody who speaks for a person and sees exactly what that person sees, until the person ends it.
create table advocate (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    person_id uuid,             -- once they have their own way in
    name text not null,
    organisation text,
    named_on date not null,
    named_by text not null,
    ended_on date,
    ended_by text
);
create index advocate_contact on advocate (contact_id);
create index advocate_review on advocate (review_id);
create index advocate_person on advocate (person_id);
insert into advocate (id, review_id, contact_id, name, named_on, named_by)
select gen_random_uuid(), review_id, id, advocate, coalesce(advocate_offered_on, current_date), 'Throughline'
from contact where advocate is not null;
call access.guard('engagement.advocate', 'whole');
create policy looking on advocate for select to current_user using (true);

drop policy own on contact;
alter table contact drop column paused, drop column advocate, drop column advocate_offered_on, drop column leaflets_given_on,
    drop column consulted_on_terms_on, drop column contributed_on, drop column draft_given_on, drop column attended_panel_on;

-- Those of whom the reader sees what was shared: themselves, and whom they speak for. A perpetrator sees nothing.
create function my_contacts() returns setof uuid language sql stable security definer
    set search_path = engagement, access, pg_temp rows 2 as $$
    select c.id from contact c where c.person_id = access.reader() and c.kind <> 'PERPETRATOR'
        and c.review_id in (select access.family_cases())
    union
    select a.contact_id from advocate a join contact c on c.id = a.contact_id and c.kind <> 'PERPETRATOR'
    where a.person_id = access.reader() and a.ended_on is null and a.review_id in (select access.family_cases())
$$;

-- Whether somebody still speaks for anybody in a review; says nothing of for whom.
create function speaks_for_somebody(wanted uuid, advocate_person uuid) returns boolean language sql stable security definer
    set search_path = engagement, access, pg_temp as $$
    select exists (select 1 from advocate a
        where a.review_id = wanted and a.person_id = advocate_person and a.ended_on is null)
$$;

create policy own on contact for select using (id in (select engagement.my_contacts()));
create policy own_wishes on contact for update
    using (id in (select engagement.my_contacts())) with check (id in (select engagement.my_contacts()));
create policy own on advocate
    using (contact_id in (select engagement.my_contacts())) with check (contact_id in (select engagement.my_contacts()));
-- What they do themselves is written into the log; they do not read what others wrote in it.
create policy own_acts on log_entry for insert with check (contact_id in (select engagement.my_contacts()));

-- A person changes their wishes, never who they are said to be.
create function keep_to_wishes() returns trigger language plpgsql as $$
begin
    if old.review_id not in (select access.whole_cases())
        and (new.id, new.review_id, new.kind, new.name, new.relationship) is distinct from
            (old.id, old.review_id, old.kind, old.name, old.relationship)
        or (old.person_id is distinct from new.person_id and old.review_id not in (select access.whole_cases()))
    then
        raise exception 'only those who hold the review change this';
    end if;
    return new;
end $$;
create trigger keep_to_wishes before update on contact for each row execute function keep_to_wishes();

-- Whom the family can ask, by name.
create table to_ask (
    review_id uuid primary key,
    name text not null,
    role text not null,
    telephone text not null,
    hours text,
    email text,
    version int not null default 1
);
call access.guard('engagement.to_ask', 'whole');
create policy shared on to_ask for select using (review_id in (select access.family_cases()));
