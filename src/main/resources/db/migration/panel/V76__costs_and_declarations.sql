-- What a review costs, and who bears it. Money in pence.
create table agreed_fee (
    id uuid primary key,
    review_id uuid not null,
    who text not null,
    what text not null,
    pence bigint not null check (pence >= 0),
    agreed_on date not null,
    version int not null default 1
);
create index agreed_fee_review on agreed_fee (review_id);
call access.guard('panel.agreed_fee', 'whole');

create table invoice (
    id uuid primary key,
    review_id uuid not null,
    who text not null,
    number text not null,
    pence bigint not null check (pence >= 0),
    dated date not null,
    paid_on date,
    recorded_by text not null,
    unique (review_id, who, number)
);
call access.guard('panel.invoice', 'whole');

create table cost_share (
    review_id uuid not null,
    partner text not null,
    hundredths int not null check (hundredths between 1 and 10000), -- of a per cent
    agreed_on date not null,
    version int not null default 1,
    primary key (review_id, partner)
);
call access.guard('panel.cost_share', 'whole');

-- A conflict of interest declared after somebody was appointed, and how it is handled. Nothing is changed afterwards.
create table declaration (
    id uuid primary key,
    review_id uuid not null,
    appointment_id uuid not null references appointment (id),
    conflict text not null,
    handled text not null,
    declared_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index declaration_appointment on declaration (appointment_id);
create index declaration_review on declaration (review_id);
call access.guard('panel.declaration', 'whole');
