-- An address holds no name any more: partnership, year of death and letter. So the address of a withdrawn edition names nobody.
-- Every address that was ever given leads on to the one of today.
create table former_address (
    former text primary key,
    edition_id uuid not null references edition (id)
);
insert into former_address (former, edition_id) select address, id from edition;

-- two partnerships could so far have one short name and the same year and letter; the second then gets a number as well
update edition set address = now.address
from (select id, stem || case when place = 1 then '' else '-' || place end as address
      from (select id, stem, row_number() over (partition by stem order by published_on, id) as place
            from (select id, published_on, '/published/' || split_part(address, '/', 3) || '/' || extract(year from died)::int || '-'
                    || letter as stem from edition) stems) places) now
where edition.id = now.id;
