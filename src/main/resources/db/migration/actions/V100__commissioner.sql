-- What is done about the recommendations of completed reviews is open to the Domestic Abuse Commissioner.
create policy commissioner on action for select using (
    (select access.holds('COMMISSIONER')) and not taken_out and review_id in (select c.review_id from report.completed c));
create policy commissioner on progress for select using (
    (select access.holds('COMMISSIONER')) and review_id in (select c.review_id from report.completed c));
