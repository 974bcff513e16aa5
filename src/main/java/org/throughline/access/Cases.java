package org.throughline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the walls need to know of a case: whose it is, which agencies have a part in it, and who is kept out. Ids only, no content. */
@Component
public class Cases {

    private final JdbcClient db;

    Cases(JdbcClient db) {
        this.db = db;
    }

    /** A case belongs to a partnership; called again with another one, it is held jointly. */
    @Transactional
    public void belongs(Reader by, UUID review, UUID partnership) {
        db.sql("""
                        insert into access.case_scope (review_id, partnership_id, leads)
                        values (:review, :partnership, not exists (select 1 from access.case_scope where review_id = :review))
                        on conflict do nothing""").param("review", review).param("partnership", partnership).update();
    }

    /** An agency is asked: its people may from now on see their own agency's part. */
    @Transactional
    public void involve(Reader by, UUID review, UUID organisation) {
        db.sql("insert into access.case_agency values (:review, :organisation) on conflict do nothing")
                .param("review", review)
                .param("organisation", organisation)
                .update();
    }

    /** The agencies that are asked in a case. */
    @Transactional
    public Set<UUID> agencies(Reader by, UUID review) {
        return Set.copyOf(db.sql("select organisation_id from access.case_agency where review_id = :review")
                .param("review", review)
                .query(UUID.class)
                .list());
    }
    /** Someone who is kept out of a case. */
    public record Excluded(UUID person, String name, LocalDate since, String reason) {}

    /** Keeps a person out of one case, whatever their roles grant. */
    @Transactional
    public void exclude(Reader by, UUID review, UUID person, LocalDate since, String reason) {
        db.sql("insert into access.exclusion (review_id, person_id, since, reason)"
                        + " values (:review, :person, :since, :reason) on conflict do nothing")
                .param("review", review)
                .param("person", person)
                .param("since", since)
                .param("reason", reason)
                .update();
    }

    /** Who is kept out of a case, by name. Ask only for a reader who may see the whole case. */
    @Transactional
    public List<Excluded> excluded(Reader reader, UUID review) {
        return db.sql("""
                        select p.id as person, p.name, e.since, e.reason from access.exclusion e
                        join access.person p on p.id = e.person_id where e.review_id = :review order by p.name""").param("review", review).query(Excluded.class).list();
    }
}
