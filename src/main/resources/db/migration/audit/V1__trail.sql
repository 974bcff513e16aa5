-- Who did or saw what: append only, each line holding the hash of the one before it in the same book.
-- One book per review and one for what belongs to none, so that two cases never wait for each other.

create table book (
    review_id uuid primary key,
    lines bigint not null,
    last_hash bytea not null
);

create table entry (
    book uuid not null,
    line bigint not null,
    at timestamptz not null,
    review_id uuid,
    person_id uuid,
    person_name text not null,
    kind text not null check (kind in ('CHANGE', 'READ')),
    act text not null,
    sentence text not null,
    hash bytea not null,
    primary key (book, line)
);
create index entry_review on entry (review_id, at);
create index entry_person on entry (person_id, at);

create function line_hash(previous bytea, e entry) returns bytea language sql immutable as $$
    select sha256(previous || convert_to(jsonb_build_array(e.book, e.line, extract(epoch from e.at)::numeric(20, 6), e.review_id, e.person_id,
        e.person_name, e.kind, e.act, e.sentence)::text, 'UTF8'))
$$;

create function append(review uuid, person uuid, name text, what text, act_name text, words text) returns void
    language plpgsql security definer set search_path = audit, pg_catalog, pg_temp as $$
declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    head book;
    fresh entry;
begin
    insert into book values (coalesce(review, nobody), 0, '\x00'::bytea) on conflict do nothing;
    select * into head from book b where b.review_id = coalesce(review, nobody) for update;
    fresh.book := head.review_id;
    fresh.line := head.lines + 1;
    fresh.at := clock_timestamp();
    fresh.review_id := review;
    fresh.person_id := person;
    fresh.person_name := name;
    fresh.kind := what;
    fresh.act := act_name;
    fresh.sentence := words;
    fresh.hash := line_hash(head.last_hash, fresh);
    insert into entry select fresh.*;
    update book b set lines = fresh.line, last_hash = fresh.hash where b.review_id = head.review_id;
end $$;

alter table entry enable row level security;
alter table entry force row level security;
create policy appending on entry for insert with check (true); -- only append() has the right to insert
create policy reading on entry for select using (
    person_id = access.reader() or access.is_service() or access.holds('AUDITOR') or review_id in (select access.whole_cases()));

create policy verifying on entry for select to current_user using (true); -- the owner, inside broken()

-- For the auditor: the first line of each book whose hash does not follow, if any.
create function broken() returns table (book uuid, line bigint) language sql stable security definer set search_path = audit, pg_catalog, pg_temp as $$
    select e.book, min(e.line) from (
        select x.book, x.line, x.hash, line_hash(coalesce(lag(x.hash) over w, '\x00'::bytea), x) as should,
               x.line - coalesce(lag(x.line) over w, 0) as step
        from entry x window w as (partition by x.book order by x.line)) e
    where e.hash <> e.should or e.step <> 1
    group by e.book
    union all
    select b.review_id, b.lines from book b
    where b.lines <> (select count(*) from entry e where e.book = b.review_id)
$$;

grant usage on schema audit to throughline_app;
grant select on entry to throughline_app;
revoke execute on function append(uuid, uuid, text, text, text, text) from public;
grant execute on function append(uuid, uuid, text, text, text, text), broken() to throughline_app;
