-- Who is who in the service: partnerships, organisations, people, and what each may do, from when to when.

create table partnership (
    id uuid primary key,
    name text not null,
    code text not null unique check (code ~ '^[A-Z]{2,12}$'),
    new_name_from date, -- from this day the public name is Domestic Abuse Related Death Review
    version integer not null default 0
);

create table organisation (
    id uuid primary key,
    name text not null unique,
    kind text not null
);

create table partnership_organisation (
    partnership_id uuid not null references partnership,
    organisation_id uuid not null references organisation,
    primary key (partnership_id, organisation_id)
);

create table person (
    id uuid primary key,
    name text not null,
    email text not null,
    password_hash text,
    active boolean not null default true,
    demonstration boolean not null default false,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
create unique index person_email on person (lower(email));

create table granted (
    id uuid primary key,
    person_id uuid not null references person,
    role text not null,
    partnership_id uuid references partnership,
    organisation_id uuid references organisation,
    review_id uuid,
    starts date not null,
    ends date check (ends >= starts)
);
create index granted_person on granted (person_id);
create index granted_review on granted (review_id) where review_id is not null;

-- What access needs to know of a case: whose it is, which agencies are asked, who is kept out.
create table case_scope (
    review_id uuid not null,
    partnership_id uuid not null references partnership,
    primary key (review_id, partnership_id)
);
create index case_scope_partnership on case_scope (partnership_id);

create table case_agency (
    review_id uuid not null,
    organisation_id uuid not null references organisation,
    primary key (review_id, organisation_id)
);
create index case_agency_organisation on case_agency (organisation_id);

create table exclusion (
    review_id uuid not null,
    person_id uuid not null references person,
    since date not null,
    primary key (review_id, person_id)
);

-- The second wall. The service names the reader once per transaction; everything else follows from the grants.

create function reader() returns uuid language sql stable set search_path = access as $$
    select case when current_setting('throughline.reader', true) ~ '^[0-9a-f-]{36}$'
                then current_setting('throughline.reader', true)::uuid end
$$;

create function is_service() returns boolean language sql stable set search_path = access as $$
    select coalesce(current_setting('throughline.reader', true) = 'service', false)
$$;

create function my_grants() returns setof granted language sql stable security definer set search_path = access, pg_temp as $$
    select g.* from granted g join person p on p.id = g.person_id and p.active
    where g.person_id = reader()
      and g.starts <= (now() at time zone 'Europe/London')::date
      and (g.ends is null or g.ends >= (now() at time zone 'Europe/London')::date)
$$;

create function holds(wanted text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
    select exists (select 1 from my_grants() g where g.role = wanted)
$$;

create function my_organisations() returns setof uuid language sql stable security definer set search_path = access, pg_temp as $$
    select g.organisation_id from my_grants() g where g.role in ('AGENCY_LEAD', 'IMR_AUTHOR') and g.organisation_id is not null
$$;

-- Cases whose whole file the reader may see: the partnership's staff, the chair and author while appointed.
create function whole_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 200 as $$
    select c.review_id from case_scope c where is_service()
    union
    (select c.review_id from case_scope c join my_grants() g on g.partnership_id = c.partnership_id
      where g.role in ('COORDINATOR', 'CSP_CHAIR')
     union
     select g.review_id from my_grants() g where g.role in ('INDEPENDENT_CHAIR', 'AUTHOR') and g.review_id is not null
     except
     select e.review_id from exclusion e where e.person_id = reader())
$$;

-- Cases whose shared papers the reader may see: those above and the panel's members.
create function panel_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 200 as $$
    select whole_cases()
    union
    (select g.review_id from my_grants() g where g.role = 'PANEL_MEMBER' and g.review_id is not null
     except
     select e.review_id from exclusion e where e.person_id = reader())
$$;

-- Cases the reader has any part in, if only a letter asking what their agency knows.
create function part_cases() returns setof uuid language sql stable security definer set search_path = access, pg_temp rows 200 as $$
    select panel_cases()
    union
    (select a.review_id from case_agency a where a.organisation_id in (select my_organisations())
     union
     select g.review_id from my_grants() g where g.review_id is not null
     except
     select e.review_id from exclusion e where e.person_id = reader())
$$;

-- Forces row-level security on a table of case material (columns review_id and, for 'agency', organisation_id).
--   whole   staff of the partnership, the chair and author
--   panel   those and the panel's members
--   agency  those of 'whole', and the people of the agency whose row it is
--   part    everyone with a part in the case
create procedure guard(wanted regclass, circle text) language plpgsql as $$
declare rule text;
begin
    rule := case circle
        when 'whole' then 'review_id in (select access.whole_cases())'
        when 'panel' then 'review_id in (select access.panel_cases())'
        when 'part' then 'review_id in (select access.part_cases())'
        when 'agency' then 'review_id in (select access.whole_cases()) or (organisation_id in (select access.my_organisations())'
             ' and review_id in (select access.part_cases()))'
        end;
    if rule is null then raise exception 'no such circle: %', circle; end if;
    execute format('alter table %s enable row level security', wanted);
    execute format('alter table %s force row level security', wanted);
    execute format('create policy circle on %s using (%s) with check (%s)', wanted, rule, rule);
end $$;
