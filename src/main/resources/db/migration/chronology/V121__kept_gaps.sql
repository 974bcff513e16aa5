-- What is not there, found once after each change and kept, so that nobody waits for it. How long is asked when it is read.

create table found_gaps (
    review_id uuid primary key,
    done bigint not null                -- up to which combining
);
call access.guard('chronology.found_gaps', 'whole');

-- A time of a week or more in which an agency recorded nothing; agency '' for all of them.
create table silence (
    review_id uuid not null,
    agency text not null,
    first_day date not null,
    last_day date not null,
    before_entry uuid not null,
    after_entry uuid not null,
    uncertain int not null,
    primary key (review_id, agency, first_day)
);
call access.guard('chronology.silence', 'whole');

-- Entries after which no agency recorded anything for a week or more.
create table quiet_after (
    review_id uuid not null,
    entry_id uuid primary key,
    next_entry uuid,                    -- null: nothing ever
    days int                            -- until the next
);
create index quiet_after_review on quiet_after (review_id);
call access.guard('chronology.quiet_after', 'whole');

-- Signs of high risk in the words of an entry.
create table entry_sign (
    review_id uuid not null,
    entry_id uuid primary key,
    signs text[] not null
);
create index entry_sign_review on entry_sign (review_id);
call access.guard('chronology.entry_sign', 'whole');

create table not_seen (
    review_id uuid not null,
    entry_id uuid not null,
    who text not null,                  -- VICTIM, NOT_ALONE, CHILDREN
    primary key (entry_id, who)
);
create index not_seen_review on not_seen (review_id);
call access.guard('chronology.not_seen', 'whole');

create table unreceived (
    review_id uuid not null,
    entry_id uuid primary key,
    sent_to text not null,
    agency text not null
);
create index unreceived_review on unreceived (review_id);
call access.guard('chronology.unreceived', 'whole');

-- How far the work after a change is, for those who wait for it.
create table progress (
    review_id uuid primary key,
    step text not null,
    done int not null,
    total int not null,
    failed boolean not null default false
);
call access.guard('chronology.progress', 'whole');
create index entry_position on entry (review_id, position) where not withdrawn;
