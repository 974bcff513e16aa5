-- An appointment may end at once: the person sees nothing from that moment, though the day is not over.
alter table appointment add column ended_at_once boolean not null default false;
alter table appointment drop constraint appointment_check;
alter table appointment add constraint appointment_days check (ends >= starts or ended_at_once);

-- A line of terms in force that the next version leaves out: it goes when that version is approved, and may be put back until then.
alter table key_line add column leaving_on date;
alter table key_line add column left_why text;
alter table key_line add constraint key_line_leaving check (leaving_on is null or left_why is not null);

-- What a meeting asked for may be changed, or dropped with a reason.
alter table meeting_action add column version int not null default 1;
alter table meeting_action add column dropped_on date;
alter table meeting_action add column dropped_why text;
alter table meeting_action add constraint meeting_action_dropped check ((dropped_on is null) = (dropped_why is null));

-- An invoice that was recorded wrongly is corrected; what it said before is kept.
alter table invoice add column version int not null default 1;
create table invoice_before (
    invoice_id uuid not null references invoice (id),
    version int not null,
    review_id uuid not null,
    who text not null,
    number text not null,
    pence bigint not null,
    dated date not null,
    paid_on date,
    why text not null,          -- it was corrected
    corrected_by text not null,
    corrected_at timestamptz not null default now(),
    primary key (invoice_id, version)
);
create index invoice_before_review on invoice_before (review_id);
call access.guard('panel.invoice_before', 'whole');
