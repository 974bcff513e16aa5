-- Learning briefings: what was learned from a death, without the name of anybody, not even a chosen one.
create table briefing (
    id uuid primary key,
    address text not null unique,       -- permanent
    partnership text not null,
    letter text not null,
    year int not null,                  -- of the death
    title text not null,
    happened text not null,
    lessons text[] not null,
    changes text[] not null,
    help text,
    published_on date not null,
    withdrawn_on date,
    withdrawn_because text
);
create index briefing_public on briefing (published_on desc) where withdrawn_on is null;
