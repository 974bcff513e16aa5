-- Of a review whose report is shared with relevant parties rather than published in full, the public is told this and nothing else.

create table stated_finding (
    id uuid primary key,
    address text not null unique,
    partnership text not null,
    letter text not null,
    year int not null,              -- of the death
    finding text not null,
    stated_on date not null
);
