-- What is public. A copy of what a review handed over, without any way back to the case: no review, no person, no agency's row.

create table edition (
    id uuid primary key,
    address text not null unique,       -- permanent: never given to another edition
    pseudonym text not null,
    partnership text not null,
    letter text not null,
    died date not null check (extract(day from died) = 1), -- the month; never the day
    suicide boolean not null,
    relationship text,
    summary text not null,
    themes text[] not null,
    overview_html text not null,
    executive_summary_html text,
    home_office_letter_html text,
    recommendations jsonb not null,
    published_on date not null,
    status text not null,
    withdrawn_on date,
    withdrawn_because text,
    words tsvector not null
);
create index edition_words on edition using gin (words);
create index edition_partnership on edition (partnership, died);
create index edition_published on edition (published_on desc);
