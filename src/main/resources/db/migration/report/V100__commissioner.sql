-- What the Domestic Abuse Commissioner receives of a review once its report is complete (2004 Act s.9(3B)): which review, whose, when, and
-- where it is published. No name, no reason, nothing else of the case; its recommendations and what is done about them are open from then on.

create table completed (
    review_id uuid primary key,
    reference text not null,
    partnership text not null,
    held_on date,                  -- decided to hold it
    completed_on date not null,
    published boolean not null,    -- false: shared with relevant parties rather than published
    href text,                     -- where the public reads the report, or its finding
    withdrawn_on date,
    closed_on date
);
call access.guard('report.completed', 'whole');
create policy commissioner on completed for select using ((select access.holds('COMMISSIONER')));

-- Reviews completed before this table was there.
select set_config('throughline.reader', 'service', true);
insert into completed (review_id, reference, partnership, held_on, completed_on, published, href, withdrawn_on)
select r.id, r.reference, s.name, r.hold_decided_on, p.published_on, true, p.href, p.withdrawn_on
from report.published p join review.review r on r.id = p.review_id join access.partnership s on s.id = r.partnership_id
union all
select r.id, r.reference, s.name, r.hold_decided_on, k.on_day, false, k.href, null
from report.restricted k join review.review r on r.id = k.review_id join access.partnership s on s.id = r.partnership_id
on conflict do nothing;
select set_config('throughline.reader', '', true);

create policy commissioner on recommendation for select using (
    (select access.holds('COMMISSIONER')) and not taken_out and review_id in (select c.review_id from report.completed c));
