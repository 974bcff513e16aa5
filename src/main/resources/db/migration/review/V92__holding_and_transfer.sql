-- Who holds a review: one partnership leads; others may hold it jointly with it; and it may be handed over to another.
alter table review add column jointly uuid[] not null default '{}';

create table joint_holding (
    id uuid primary key,
    review_id uuid not null references review (id),
    partnership_id uuid not null,
    reason text not null,
    since date not null,
    agreed_by text not null,
    ended_on date,
    ended_reason text,
    check ((ended_on is null) = (ended_reason is null))
);
create unique index joint_holding_once on joint_holding (review_id, partnership_id) where ended_on is null;
call access.guard('review.joint_holding', 'whole');

-- Offered by those who hold it, moved only when the receiving side agrees; that side sees the offer and nothing else of the case.
create table transfer (
    id uuid primary key,
    review_id uuid not null references review (id),
    from_partnership uuid not null,
    to_partnership uuid not null check (to_partnership <> from_partnership),
    reference text not null,
    stage text not null,
    reason text not null,
    offered_by text not null,
    offered_on date not null,
    answer text check (answer in ('AGREED', 'DECLINED', 'WITHDRAWN')),
    answer_words text,
    answered_by text,
    answered_on date,
    new_reference text,
    check ((answer is null) = (answered_on is null))
);
create unique index transfer_waiting on transfer (review_id) where answer is null;
create index transfer_offered on transfer (to_partnership) where answer is null;
alter table transfer enable row level security;
alter table transfer force row level security;
create policy circle on transfer
    using (access.sees_whole(review_id)
        or (to_partnership in (select access.staffed_partnerships()) and review_id not in (select access.excluded_cases())))
    with check (access.sees_whole(review_id)
        or (to_partnership in (select access.staffed_partnerships()) and review_id not in (select access.excluded_cases())));

-- The references a review had under earlier partnerships: they still lead to it.
create table former_reference (
    reference text primary key,
    review_id uuid not null references review (id),
    until date not null
);
create index former_reference_review on former_reference (review_id);
alter table former_reference enable row level security;
alter table former_reference force row level security;
create policy circle on former_reference using (exists (select 1 from review r where r.id = former_reference.review_id))
    with check (exists (select 1 from review r where r.id = former_reference.review_id));
