-- How people prove who they are. Codes and invitations are kept as hashes only.

create table code (
    hash bytea primary key,
    person_id uuid not null references person,
    expires_at timestamptz not null
);
create index code_person on code (person_id);

create table passkey (
    id text primary key, -- base64url, as the browser names it
    person_id uuid not null references person,
    label text not null,
    kind text,
    public_key bytea not null,
    signatures bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    attestation bytea,
    attestation_client_data bytea,
    made_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_person on passkey (person_id);

create table invitation (
    hash bytea primary key,
    person_id uuid not null references person,
    expires_at timestamptz not null
);
create index invitation_person on invitation (person_id);

-- Tries to sign in, counted before they are judged; the subject is a hash, so that no list of typed addresses is kept.
create table attempt (
    subject bytea primary key,
    failures int not null,
    last_at timestamptz not null,
    blocked_until timestamptz
);
create index attempt_last on attempt (last_at);

alter table exclusion add column reason text not null default '';
