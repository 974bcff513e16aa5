-- What is done about each recommendation. Progress is appended, never overwritten.

create table action (
    id uuid primary key,
    review_id uuid not null,
    organisation_id uuid,          -- the lead agency, where it is one of the partnership's
    recommendation_id uuid not null,
    number int not null,
    words text not null,
    lead text not null,
    milestones text not null,
    due date,
    taken_out boolean not null default false,
    version int not null default 1,
    set_by text not null,
    set_at timestamptz not null default now(),
    unique (review_id, number)
);
create index action_recommendation on action (recommendation_id);
create index action_organisation on action (organisation_id);
call access.guard('actions.action', 'whole');

create table progress (
    id uuid primary key,
    review_id uuid not null,
    action_id uuid not null references action (id),
    organisation_id uuid,
    status text not null,
    words text not null,
    evidence text not null,        -- how we know
    file_name text,
    bytes bytea,                   -- encrypted
    by_person uuid,
    by_name text not null,
    at timestamptz not null default clock_timestamp()
);
create index progress_action on progress (action_id, at);
create index progress_review on progress (review_id);
call access.guard('actions.progress', 'whole');

-- The lead agency sees its own actions, their progress and the recommendation each belongs to, and nothing else of the case:
-- it need not have taken part in the review.
create function kept_out() returns setof uuid language sql stable security definer set search_path = access, pg_temp as $$
    select e.review_id from exclusion e where e.person_id = access.reader()
$$;
create policy lead_agency on action for select using (
    not taken_out and organisation_id in (select access.my_organisations()) and review_id not in (select actions.kept_out()));
create policy lead_agency on progress for select using (
    organisation_id in (select access.my_organisations()) and review_id not in (select actions.kept_out()));
create policy lead_agency_adds on progress for insert with check (
    organisation_id in (select access.my_organisations()) and review_id not in (select actions.kept_out())
    and exists (select 1 from actions.action a where a.id = action_id and a.organisation_id = progress.organisation_id));
create policy lead_agency on report.recommendation for select using (
    exists (select 1 from actions.action a where a.recommendation_id = recommendation.id));
