-- Reports that a partnership published before it used this service: as its staff write them here, and what of it is public.
-- They belong to no review; the partnership's own staff alone see them before they are public.

create function runs_reviews_of(wanted uuid) returns boolean language sql stable as $$
    select access.is_service() or exists (
        select 1 from access.my_grants() g where g.partnership_id = wanted and g.role in ('COORDINATOR', 'CSP_CHAIR'))
$$;

create table earlier_report (
    id uuid primary key,
    partnership_id uuid not null references access.partnership (id),
    version int not null check (version > 0),
    pseudonym text not null,
    died int not null,              -- the year
    first_published int not null,   -- the year
    suicide boolean not null,
    themes text[] not null,
    summary text not null,
    recommendations text not null,  -- one to a line
    html text not null,             -- the document as a page; empty where there is none
    href text unique,               -- its permanent address, once it was public
    public_version int,             -- which version the public reads
    withdrawn_on date,
    withdrawn_why text
);
create index earlier_report_partnership on earlier_report (partnership_id, died);

create table earlier_change (
    report_id uuid not null references earlier_report (id),
    partnership_id uuid not null,
    number int not null check (number > 0),
    sentence text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (report_id, number)
);

do $$
declare wanted regclass;
begin
    foreach wanted in array array['earlier_report', 'earlier_change']::regclass[] loop
        execute format('alter table %s enable row level security', wanted);
        execute format('alter table %s force row level security', wanted);
        execute format('create policy partnership on %s using (report.runs_reviews_of(partnership_id))'
            ' with check (report.runs_reviews_of(partnership_id))', wanted);
    end loop;
end $$;
