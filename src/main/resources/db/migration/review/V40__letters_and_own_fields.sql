-- To whom a letter went, and when. The agency it went to can open it.
alter table letter add column addressee text not null default 'the Home Office';
alter table letter alter column addressee drop default;
alter table letter add column organisation_id uuid;
alter table letter add column sent_on date not null default current_date;
alter table letter alter column sent_on drop default;
create policy agency on letter for select
    using (organisation_id in (select access.my_organisations()) and review_id in (select access.part_cases()));

-- Answers to the fields a partnership adds to the notification; the label as it was asked. Every version is kept.
create table own_answer (
    review_id uuid not null references review (id),
    field_id uuid not null,
    label text not null,
    kind text not null,         -- WORDS, DATE or YES_NO
    answer text not null,
    version int not null,
    primary key (review_id, field_id, version)
);
call access.guard('review.own_answer', 'whole');
