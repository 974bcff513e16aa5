-- A draft as it is shared with one person: a copy of its words, part by part, for the days that were agreed.

create table draft (
    id uuid primary key,
    review_id uuid not null,
    version int not null,       -- of the report
    copied_by text not null,
    copied_at timestamptz not null default now()
);
create index draft_review on draft (review_id);
call access.guard('engagement.draft', 'whole');

create table draft_part (
    review_id uuid not null,
    draft_id uuid not null references draft (id),
    part int not null,          -- from 1
    title text not null,
    first int not null,         -- number of its first paragraph
    last int not null,          -- of its last
    primary key (draft_id, part)
);
create index draft_part_review on draft_part (review_id);
call access.guard('engagement.draft_part', 'whole');

create table draft_paragraph (
    review_id uuid not null,
    draft_id uuid not null references draft (id),
    part int not null,
    number int not null,        -- from 1 through the whole report
    html bytea not null,        -- encrypted
    primary key (draft_id, number)
);
create index draft_paragraph_review on draft_paragraph (review_id);
call access.guard('engagement.draft_paragraph', 'whole');

create table reading (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    draft_id uuid not null references draft (id),
    version int not null,       -- of the report
    kind text not null check (kind in ('DRAFT', 'FINAL')),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    note text,                  -- what they are told before they begin
    warning text not null,
    warned int[] not null default '{}',     -- the parts it stands before
    shared_by text not null,
    shared_on date not null,
    shared_at timestamptz not null default clock_timestamp(),
    ended_on date,
    ended_by text
);
create index reading_contact on reading (contact_id);
create index reading_review on reading (review_id);
create index reading_draft on reading (draft_id);
call access.guard('engagement.reading', 'whole');
create policy looking on reading for select to current_user using (true);

create function my_readings() returns setof reading language sql stable security definer
    set search_path = engagement, access, pg_temp rows 4 as $$
    select r.* from reading r
    where r.contact_id in (select engagement.my_contacts()) and r.ended_on is null
        and (now() at time zone 'Europe/London')::date between r.from_day and r.to_day
$$;
create policy own on reading for select using (id in (select mine.id from engagement.my_readings() mine));
create policy own on draft_part for select using (draft_id in (select mine.draft_id from engagement.my_readings() mine));
create policy own on draft_paragraph for select using (draft_id in (select mine.draft_id from engagement.my_readings() mine));

-- Where they were, and what they chose before a hard part. Only ever added to.
create table reading_mark (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    reading_id uuid not null references reading (id),
    kind text not null check (kind in ('OPENED', 'WENT_ON', 'WITH_SOMEONE', 'NOT_NOW', 'FINISHED')),
    part int,
    by_name text not null,
    at timestamptz not null default clock_timestamp()
);
create index reading_mark_reading on reading_mark (reading_id, at);
create index reading_mark_review on reading_mark (review_id);
call access.guard('engagement.reading_mark', 'whole');
create policy own on reading_mark for select using (reading_id in (select mine.id from engagement.my_readings() mine));
create policy own_acts on reading_mark for insert with check (
    contact_id in (select engagement.my_contacts()) and reading_id in (select mine.id from engagement.my_readings() mine));

-- What they say of a draft, and what was done about it. It stays theirs to read after the sharing has ended.
create table reading_comment (
    id uuid primary key,
    review_id uuid not null,
    contact_id uuid not null references contact (id),
    reading_id uuid references reading (id),    -- null: said on paper or aloud, and written down by staff
    version int,                                -- of the report
    paragraph int,                              -- null: of the whole
    words text not null,
    made_by text not null,
    made_at timestamptz not null default clock_timestamp(),
    outcome text check (outcome in ('CHANGED', 'PARTLY', 'NOT_CHANGED')),
    answer text,
    answered_by text,
    answered_on date
);
create index reading_comment_contact on reading_comment (contact_id, made_at);
create index reading_comment_review on reading_comment (review_id);
call access.guard('engagement.reading_comment', 'whole');
create policy own on reading_comment for select using (contact_id in (select engagement.my_contacts()));
create policy own_acts on reading_comment for insert with check (
    contact_id in (select engagement.my_contacts()) and outcome is null and answer is null
    and reading_id in (select mine.id from engagement.my_readings() mine));
