-- A learning briefing: a short paper on what was learned, which names nobody. Its words as they are written, and each time it was public.
create table briefing (
    review_id uuid primary key,
    title text not null,
    happened text not null,         -- in general words
    lessons text not null,          -- one to a line
    changes text not null,          -- one to a line
    help text,                      -- local services; the national helplines stand on every public page
    family_told_on date not null,
    family_told_how text not null,
    version int not null default 1
);
call access.guard('report.briefing', 'whole');

create table briefing_published (
    id uuid primary key,
    review_id uuid not null,
    href text not null,
    version int not null,           -- of its words
    published_on date not null,
    published_by text not null,
    withdrawn_on date,
    withdrawn_by text,
    withdrawn_why text
);
create index briefing_published_review on briefing_published (review_id);
create unique index briefing_public_once on briefing_published (review_id) where withdrawn_on is null;
call access.guard('report.briefing_published', 'whole');
