package org.throughline.review;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The disclosure log of a review: lines are added, never changed. */
@Component
public class Disclosures {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Proceedings proceedings;

    Disclosures(JdbcClient db, Reviews reviews, Proceedings proceedings) {
        this.db = db;
        this.reviews = reviews;
        this.proceedings = proceedings;
    }

    /** The latest first; lines that were corrected among them. */
    @Transactional
    public List<Disclosure> of(Reader reader, UUID review) {
        return db.sql("""
                        select d.*, p.kind as proceeding, c.id as corrected_by from review.disclosure d
                        left join review.proceeding p on p.id = d.proceeding_id left join review.disclosure c on c.corrects = d.id
                        where d.review_id = :review order by d.disclosed_on desc, d.recorded_at desc""").param("review", review).query(Disclosure.class).list();
    }

    @Transactional
    public Disclosure get(Reader reader, UUID review, UUID id) {
        return of(reader, review).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What is written down of a disclosure. */
    public record Given(
            String what,
            String recipient,
            Disclosure.Basis basis,
            @Nullable String basisWords,
            @Nullable UUID proceeding,
            LocalDate on,
            String by,
            @Nullable String note) {}

    /** Adds a line; {@code corrects} names an earlier one that was wrong. */
    @Transactional
    public void add(Reader reader, Review review, Given given, @Nullable UUID corrects) {
        if (!ReviewPolicy.discloses(reader, review)) {
            throw new NotAllowed("Only the partnership's staff and the chair keep the disclosure log.");
        }
        if (given.proceeding() != null) {
            proceedings.get(reader, review.id(), given.proceeding());
        }
        if (corrects != null) {
            var before = get(reader, review.id(), corrects);
            if (before.correctedBy() != null) {
                throw new StaleWrite(
                        "This line of the disclosure log",
                        get(reader, review.id(), before.correctedBy()).what(),
                        given.what(),
                        review.href() + "/disclosures");
            }
        }
        db.sql("""
                        insert into review.disclosure (id, review_id, what, recipient, basis, basis_words, proceeding_id, disclosed_on,
                            disclosed_by, note, corrects, recorded_at, recorded_by)
                        values (:id, :review, :what, :recipient, :basis, :basisWords, :proceeding, :on, :by, :note, :corrects, now(), :recorder)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("what", given.what())
                .param("recipient", given.recipient())
                .param("basis", given.basis().name())
                .param("basisWords", given.basisWords(), Types.VARCHAR)
                .param("proceeding", given.proceeding(), Types.OTHER)
                .param("on", given.on())
                .param("by", given.by())
                .param("note", given.note(), Types.VARCHAR)
                .param("corrects", corrects, Types.OTHER)
                .param("recorder", reader.name())
                .update();
        reviews.did(
                reader,
                review.id(),
                (corrects == null ? "recorded a disclosure: " : "corrected the disclosure log: ")
                        + given.basis().words().toLowerCase(Locale.UK));
    }
}
