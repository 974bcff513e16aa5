-- Those who gave a review away go on seeing that they did: to whom and when stands in the offer that was agreed, and nothing else of the case is in it.
create policy handed_over on offer for select using (kind = 'TRANSFER' and answer = 'AGREED'
    and from_partnership in (select access.staffed_partnerships()) and review_id not in (select access.excluded_cases()));
create index offer_handed_over on offer (from_partnership) where kind = 'TRANSFER' and answer = 'AGREED';
