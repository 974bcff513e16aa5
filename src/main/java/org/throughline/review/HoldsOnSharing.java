package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.Form;

/**
 * What may not be shared before when (DOMAIN.md §3 "Parallel proceedings"). While a hold stands, nothing is shared unless whoever shares it says
 * why it may be all the same; that stays on record. The act itself refuses without.
 */
@Component
public class HoldsOnSharing {

    /** The field in which the reason is typed. */
    public static final String FIELD = "heldReason";

    private final JdbcClient db;
    private final Proceedings proceedings;
    private final Reviews reviews;
    private final Clock clock;

    HoldsOnSharing(JdbcClient db, Proceedings proceedings, Reviews reviews, Clock clock) {
        this.db = db;
        this.proceedings = proceedings;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Something that was shared although it was held.
     *
     * @param withheld what the proceedings said then
     */
    public record Passed(Sharing sharing, String withheld, String reason, String byName, LocalDate passedOn) {}

    /** The proceedings that say today that something may not be shared. */
    @Transactional
    public List<Proceeding> standing(Reader reader, UUID review) {
        return proceedings.holds(reader, review);
    }

    /** What was shared although it was held, the latest first. */
    @Transactional
    public List<Passed> passed(Reader reader, UUID review) {
        return db.sql("""
                        select sharing, withheld, reason, by_name, passed_on from review.hold_passed
                        where review_id = :review order by passed_at desc""").param("review", review).query(Passed.class).list();
    }

    /** Checks what was typed: while a hold stands, a reason is needed. */
    @Transactional
    public void read(Reader reader, Review review, Form form) {
        if (!standing(reader, review.id()).isEmpty()) {
            form.text(
                    FIELD, "Say why it may be shared although proceedings say that something may not be shared", 2_000);
        }
    }

    /** Keeps the reason that was typed, when a hold stands; nothing otherwise. Call {@link #read} first. */
    @Transactional
    public void pass(Reader reader, Review review, Sharing sharing, Form form) {
        if (!standing(reader, review.id()).isEmpty()) {
            pass(reader, review, sharing, form.value(FIELD).strip());
        }
    }

    @Transactional
    void pass(Reader reader, Review review, Sharing sharing, String reason) {
        if (!CaseFrame.seesWholeFile(reader, review) || reason.isBlank()) {
            throw new NotAllowed("Those who run the review say why something may be shared although it is held back.");
        }
        var holds = standing(reader, review.id());
        db.sql("""
                        insert into review.hold_passed (id, review_id, sharing, proceedings, withheld, reason, by_person, by_name, passed_on)
                        values (:id, :review, :sharing, :proceedings, :withheld, :reason, :person, :name, :on)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("sharing", sharing.name())
                .param("proceedings", holds.stream().map(Proceeding::id).toArray(UUID[]::new))
                .param(
                        "withheld",
                        holds.stream()
                                .map(hold -> hold.kind().words() + ": " + hold.withheld())
                                .collect(Collectors.joining("\n")))
                .param("reason", reason)
                .param("person", reader.person())
                .param("name", reader.name())
                .param("on", LocalDate.now(clock))
                .update();
        reviews.did(
                reader,
                review.id(),
                "said why " + sharing.words() + " may be, although "
                        + holds.stream()
                                .map(hold -> hold.kind().words())
                                .distinct()
                                .collect(Collectors.joining(" and "))
                        + " hold something back: " + reason);
    }

    /** Refuses an act that shares something while a hold stands, unless this reader said today why it may be. */
    @Transactional
    public void need(Reader reader, Review review, Sharing sharing) {
        var holds = standing(reader, review.id()).stream().map(Proceeding::id).toArray(UUID[]::new);
        if (holds.length == 0 || reader.isService()) {
            return;
        }
        boolean said = db.sql("""
                        select exists (select 1 from review.hold_passed where review_id = :review and sharing = :sharing
                            and by_person = :person and passed_on = :today and proceedings @> :holds)""")
                .param("review", review.id())
                .param("sharing", sharing.name())
                .param("person", reader.person())
                .param("today", LocalDate.now(clock))
                .param("holds", holds)
                .query(Boolean.class)
                .single();
        if (!said) {
            throw new NotAllowed("Parallel proceedings say that something may not be shared yet. Say why it may be.");
        }
    }
}
