package org.throughline.panel;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What somebody signs or declares after they are appointed: the confidentiality agreement, and conflicts with how they are handled. */
@Component
public class Declarations {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Appointments appointments;

    Declarations(JdbcClient db, Reviews reviews, Appointments appointments) {
        this.db = db;
        this.reviews = reviews;
        this.appointments = appointments;
    }

    /** A conflict declared later than the appointment. */
    public record Declaration(String conflict, String handled, LocalDate declaredOn, String recordedBy) {}

    /** Those of one appointment, the earliest first. */
    @Transactional
    public List<Declaration> of(Reader reader, UUID review, UUID appointment) {
        return db.sql("""
                        select conflict, handled, declared_on, recorded_by from panel.declaration
                        where review_id = :review and appointment_id = :appointment order by declared_on, recorded_at""")
                .param("review", review)
                .param("appointment", appointment)
                .query(Declaration.class)
                .list();
    }

    /** The appointments of a review with something declared after they were made. */
    @Transactional
    public Set<UUID> since(Reader reader, UUID review) {
        return db.sql("select distinct appointment_id from panel.declaration where review_id = :review")
                .param("review", review)
                .query(UUID.class)
                .set();
    }

    /** Records that the confidentiality agreement was signed on a day. */
    @Transactional
    public void signed(Reader reader, Review review, UUID appointment, LocalDate on) {
        check(reader, review);
        var of = appointments.get(reader, review.id(), appointment);
        db.sql("update panel.appointment set confidentiality_on = :on where id = :id and review_id = :review")
                .param("on", on, Types.DATE)
                .param("id", appointment)
                .param("review", review.id())
                .update();
        reviews.did(reader, review.id(), "recorded that " + of.name() + " signed the confidentiality agreement");
    }

    /** Records a conflict of interest, and how it is handled. */
    @Transactional
    public void declared(
            Reader reader, Review review, UUID appointment, String conflict, String handled, LocalDate on) {
        check(reader, review);
        var of = appointments.get(reader, review.id(), appointment);
        db.sql("""
                        insert into panel.declaration (id, review_id, appointment_id, conflict, handled, declared_on, recorded_by, recorded_at)
                        values (:id, :review, :appointment, :conflict, :handled, :on, :by, now())""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("appointment", appointment)
                .param("conflict", conflict)
                .param("handled", handled)
                .param("on", on)
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "recorded a conflict of interest that " + of.name() + " declared");
    }

    private static void check(Reader reader, Review review) {
        if (!PanelPolicy.appoints(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff record what was signed and declared.");
        }
    }
}
