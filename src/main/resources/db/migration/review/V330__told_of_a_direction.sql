-- Which decision the family was told of: the partnership's own, or the Home Office's direction that turned it.
alter table told_family add column decision_id uuid references decision (id);
