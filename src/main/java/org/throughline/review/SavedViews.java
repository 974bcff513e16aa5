package org.throughline.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The ways a person likes to look at the register, kept under names of their own. */
@Component
public class SavedViews {

    private final JdbcClient db;

    SavedViews(JdbcClient db) {
        this.db = db;
    }

    /** @param query the filters as they stand in the address, without the question mark */
    public record SavedView(UUID id, String name, String query) {}

    @Transactional
    public List<SavedView> of(Reader reader) {
        return db.sql("select id, name, query from review.saved_view where person_id = :person order by lower(name)")
                .param("person", reader.person(), java.sql.Types.OTHER)
                .query(SavedView.class)
                .list();
    }

    /** Keeps a view; one of the same name is replaced. */
    @Transactional
    public void keep(Reader reader, String name, String query) {
        db.sql("""
                        insert into review.saved_view values (:id, :person, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query""")
                .param("id", UUID.randomUUID())
                .param("person", Objects.requireNonNull(reader.person()))
                .param("name", name)
                .param("query", query)
                .update();
    }

    @Transactional
    public void forget(Reader reader, UUID view) {
        db.sql("delete from review.saved_view where id = :id and person_id = :person")
                .param("id", view)
                .param("person", reader.person(), java.sql.Types.OTHER)
                .update();
    }
}
