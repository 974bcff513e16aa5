-- E-mails to be sent, written in the transaction of the act that calls for them. No case content: what waits, for whom, and how far it got.
create table message (
    id uuid primary key,
    key bytea not null unique,          -- of the act and the person: the same is never told twice
    notice text not null,
    person_id uuid not null,
    partnership_id uuid,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    attempts int not null default 0,
    next_at timestamptz not null,       -- of WAITING: not before; of SENDING: when the node that took it is given up
    problem text,
    created_at timestamptz not null default now(),
    sent_at timestamptz
);
create index message_due on message (next_at) where state in ('WAITING', 'SENDING');
create index message_partnership on message (partnership_id, created_at);
