-- An agency's lead and its action owners answer for its actions; its IMR authors do not.
create function led_by_me() returns setof uuid language sql stable security definer set search_path = access, pg_temp as $$
    select g.organisation_id from my_grants() g where g.role in ('AGENCY_LEAD', 'ACTION_OWNER') and g.organisation_id is not null
$$;

drop policy lead_agency on action;
create policy lead_agency on action for select using (
    not taken_out and organisation_id in (select actions.led_by_me()) and review_id not in (select actions.kept_out()));
drop policy lead_agency on progress;
create policy lead_agency on progress for select using (
    organisation_id in (select actions.led_by_me()) and review_id not in (select actions.kept_out()));
drop policy lead_agency_adds on progress;
create policy lead_agency_adds on progress for insert with check (
    organisation_id in (select actions.led_by_me()) and review_id not in (select actions.kept_out())
    and exists (select 1 from actions.action a where a.id = action_id and a.organisation_id = progress.organisation_id));
