-- What an earlier report was before each correction, whole; and that one which never was public is discarded.
alter table earlier_report add column discarded_on date;
alter table earlier_report add column discarded_by text;
alter table earlier_report add column discarded_why text;
alter table earlier_report add check ((discarded_on is null) = (discarded_why is null));
alter table earlier_report add check (discarded_on is null or href is null);

create table earlier_version (
    report_id uuid not null references earlier_report (id),
    partnership_id uuid not null,
    version int not null check (version > 0),
    pseudonym text not null,
    died int not null,
    first_published int not null,
    suicide boolean not null,
    themes text[] not null,
    summary text not null,
    recommendations text not null,
    html text not null,
    replaced_by text not null,
    replaced_at timestamptz not null,
    primary key (report_id, version)
);
alter table earlier_version enable row level security;
alter table earlier_version force row level security;
create policy partnership on earlier_version using (report.runs_reviews_of(partnership_id))
    with check (report.runs_reviews_of(partnership_id));
