-- The register finds what is due first among ten thousand cases. Pauses that are over move a day due by a number that changes no more: it is kept
-- with the case, so that only cases with a pause still open have theirs counted line by line. Kept here, whoever writes the pauses.
select set_config('throughline.reader', 'service', true);

alter table review add column stood int not null default 0,  -- days under pauses from the decision on, each counted once
    add column stood_until date;                             -- the last day of them; 'infinity' while one is open

create function days_stood(which uuid, decided date, out stood int, out stood_until date) language sql stable set search_path = review, access as $$
    select coalesce((select sum(upper(day) - lower(day)) from (
               select unnest(range_agg(daterange(greatest(p.from_day, decided), p.to_day, '[]'))) as day
               from pause p where p.review_id = which and p.to_day >= decided) each), 0)::int,
           (select max(coalesce(p.to_day, 'infinity')) from pause p where p.review_id = which)
$$;

create function pause_written() returns trigger language plpgsql set search_path = review, access as $$
begin
    update review r set (stood, stood_until) = (select d.stood, d.stood_until from days_stood(r.id, r.hold_decided_on) d)
    where r.id = any (array[new.review_id, old.review_id]);
    return null;
end $$;
create trigger pause_written after insert or update or delete on pause for each row execute function pause_written();

create function decision_written() returns trigger language plpgsql set search_path = review, access as $$
begin
    select d.stood, d.stood_until into new.stood, new.stood_until from days_stood(new.id, new.hold_decided_on) d;
    return new;
end $$;
create trigger decision_written before update of hold_decided_on on review for each row execute function decision_written();

update review r set (stood, stood_until) = (select d.stood, d.stood_until from days_stood(r.id, r.hold_decided_on) d)
where exists (select 1 from pause p where p.review_id = r.id);

select set_config('throughline.reader', '', true);
