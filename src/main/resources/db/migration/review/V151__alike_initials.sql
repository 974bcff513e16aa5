-- An initial is not part of a name that tells one person from another.
create or replace function alike(keys text[], born_on date[], died date) returns table (reference text, partnership text, reason text)
    language sql stable security definer set search_path = review, access, pg_temp as $$
    select distinct on (r.reference) r.reference, p.name,
        case when s.name_key = any(keys) then 'the same name'
             when s.born = any(born_on) and n.died_on = died then 'the same date of birth and date of death'
             else 'part of the name, and a day of death close to it' end
    from subject s join review r on r.id = s.review_id join notification n on n.review_id = r.id
    join partnership p on p.id = r.partnership_id
    where s.part = 'VICTIM' and (s.name_key = any(keys) or (s.born = any(born_on) and n.died_on = died)
        or (n.died_on between died - 3 and died + 3
            and array(select part from unnest(string_to_array(s.name_key, ' ')) part where length(part) > 1)
                && string_to_array(array_to_string(keys, ' '), ' ')))
    order by r.reference, case when s.name_key = any(keys) then 0 when s.born = any(born_on) then 1 else 2 end
$$;
