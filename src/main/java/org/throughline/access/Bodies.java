package org.throughline.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Partnerships and the organisations that work with them. */
@Component
public class Bodies {

    private final JdbcClient db;

    Bodies(JdbcClient db) {
        this.db = db;
    }

    public Optional<Partnership> partnership(UUID id) {
        return db.sql("select id, name, code, new_name_from from access.partnership where id = :id")
                .param("id", id)
                .query(Partnership.class)
                .optional();
    }

    /** Every partnership, by name. */
    public List<Partnership> partnerships() {
        return db.sql("select id, name, code, new_name_from from access.partnership order by name")
                .query(Partnership.class)
                .list();
    }

    public Optional<Organisation> organisation(UUID id) {
        return db.sql("select id, name, kind from access.organisation where id = :id")
                .param("id", id)
                .query(Organisation.class)
                .optional();
    }

    /** The organisations a partnership works with, by name. */
    public List<Organisation> organisations(UUID partnership) {
        return db.sql("""
                        select o.id, o.name, o.kind from access.organisation o
                        join access.partnership_organisation p on p.organisation_id = o.id
                        where p.partnership_id = :partnership order by o.name""")
                .param("partnership", partnership)
                .query(Organisation.class)
                .list();
    }

    /** The organisations any of these partnerships works with, by name. */
    public List<Organisation> organisations(Collection<UUID> partnerships) {
        return db.sql("""
                        select o.id, o.name, o.kind from access.organisation o
                        where exists (select 1 from access.partnership_organisation p
                            where p.organisation_id = o.id and p.partnership_id = any (:partnerships)) order by o.name""")
                .param("partnerships", partnerships.toArray(UUID[]::new))
                .query(Organisation.class)
                .list();
    }

    /** The partnership whose staff run this one's reviews; none when its own do. */
    public Optional<Partnership> host(UUID partnership) {
        return db.sql("""
                        select h.id, h.name, h.code, h.new_name_from from access.partnership d
                        join access.partnership h on h.id = d.hosted_by where d.id = :partnership""")
                .param("partnership", partnership)
                .query(Partnership.class)
                .optional();
    }

    /** The partnerships this one hosts for, by name. */
    public List<Partnership> hostedBy(UUID host) {
        return db.sql(
                        "select id, name, code, new_name_from from access.partnership where hosted_by = :host order by name")
                .param("host", host)
                .query(Partnership.class)
                .list();
    }

    /**
     * Names the partnership that hosts for this one, or none.
     *
     * @param before the host that was on the page
     * @return whether it was still so; otherwise nothing is changed
     */
    @Transactional
    public boolean hosted(Reader by, UUID partnership, @Nullable UUID before, @Nullable UUID host) {
        return db.sql("""
                        update access.partnership set hosted_by = :host, version = version + 1
                        where id = :partnership and hosted_by is not distinct from :before::uuid""")
                        .param("host", host, java.sql.Types.OTHER)
                        .param("before", before, java.sql.Types.OTHER)
                        .param("partnership", partnership)
                        .update()
                == 1;
    }

    @Transactional
    public Partnership add(Reader by, Partnership partnership) {
        db.sql(
                        "insert into access.partnership (id, name, code, new_name_from) values (:id, :name, :code, :newNameFrom)")
                .param("id", partnership.id())
                .param("name", partnership.name())
                .param("code", partnership.code())
                .param("newNameFrom", partnership.newNameFrom(), java.sql.Types.DATE)
                .update();
        return partnership;
    }

    @Transactional
    public Organisation add(Reader by, UUID partnership, Organisation organisation) {
        db.sql("insert into access.organisation (id, name, kind) values (:id, :name, :kind) on conflict do nothing")
                .param("id", organisation.id())
                .param("name", organisation.name())
                .param("kind", organisation.kind())
                .update();
        var kept = db.sql("select id, name, kind from access.organisation where name = :name")
                .param("name", organisation.name())
                .query(Organisation.class)
                .single();
        db.sql(
                        "insert into access.partnership_organisation values (:partnership, :organisation) on conflict do nothing")
                .param("partnership", partnership)
                .param("organisation", kept.id())
                .update();
        return kept;
    }
}
