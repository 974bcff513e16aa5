package org.throughline.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
