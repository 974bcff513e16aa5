-- The people of a case are for those who work on it and the agencies asked to search their records; not for family or action owners.
drop policy circle on subject;
create policy circle on subject
    using (review_id in (select access.panel_cases()) or review_id in (select access.asked_cases()))
    with check (review_id in (select access.whole_cases()));
