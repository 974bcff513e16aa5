package org.throughline.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.DraftLetter;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Placeholder;
import org.throughline.web.Show;

/** Reminds agencies of what they owe. Each reminder is a row with its day and the text used. */
@Component
public class Reminders {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Letters letters;
    private final LocalPractices practices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            JdbcClient db,
            Reviews reviews,
            Letters letters,
            LocalPractices practices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.letters = letters;
        this.practices = practices;
        this.events = events;
        this.clock = clock;
    }

    /** An agency was reminded. */
    public record Chased(UUID review, UUID organisation, LocalDate on, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.AGENCY_REMINDED;
        }

        @Override
        public String occasion() {
            return on.toString();
        }
    }

    /**
     * @param words the text used
     * @param automatic whether the service sent it by itself
     */
    public record Chase(Late.About about, Instant at, LocalDate on, String by, String words, boolean automatic) {}

    /** Somebody reminds an agency of what it still owes, be it late or not. */
    @Transactional
    public void remind(Reader reader, Review review, AgencyState agency) {
        if (!EvidencePolicy.asks(reader, review) && !EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The partnership's staff and the chair remind agencies.");
        }
        boolean scoping = agency.awaited();
        var due = scoping ? agency.due() : agency.commissionDue();
        var today = LocalDate.now(clock);
        chase(
                reader,
                review,
                agency.organisationId(),
                scoping ? Late.About.SCOPING : Late.About.EVIDENCE,
                agency.agency(),
                letter(reader, review, agency.agency(), scoping ? "what you know" : agency.outstanding(), due),
                today,
                false);
        events.publishEvent(new Chased(
                review.id(),
                agency.organisationId(),
                today,
                reader.by(),
                "reminded " + agency.agency() + " of what is due"));
    }

    /** The service reminds by itself. Done again on the same day, or by another node, it does nothing; it says whether it did. */
    @Transactional
    public boolean remindLate(Reader service, Late late, LocalDate today) {
        var rule = ChaseRule.of(practices.of(late.partnershipId()), late.due());
        if (late.paused() || !rule.isDue(today, late.due(), late.lastChase(), late.automatic())) {
            return false;
        }
        var review = reviews.get(service, late.reviewId());
        var owes = late.about() == Late.About.SCOPING ? "what you know" : late.owes();
        var letter = letter(service, review, late.agency(), owes, late.due());
        if (!chase(service, review, late.organisationId(), late.about(), late.agency(), letter, today, true)) {
            return false;
        }
        events.publishEvent(new Chased(
                review.id(),
                late.organisationId(),
                today,
                service.by(),
                "reminded " + late.agency() + " of " + late.about().words() + ", "
                        + Show.count(late.daysLate(), "working day", "working days") + " late"));
        return true;
    }

    private DraftLetter letter(Reader reader, Review review, String agency, String owes, @Nullable LocalDate due) {
        return letters.draft(
                reader,
                review,
                LetterKind.REMINDER,
                Map.of(
                        Placeholder.AGENCY,
                        agency,
                        Placeholder.OUTSTANDING,
                        owes,
                        Placeholder.DUE,
                        due == null ? "" : Show.date(due)));
    }

    private boolean chase(
            Reader reader,
            Review review,
            UUID organisation,
            Late.About about,
            String agency,
            DraftLetter letter,
            LocalDate today,
            boolean automatic) {
        boolean first = db.sql("""
                        insert into evidence.chase (id, review_id, organisation_id, about, chased_by, words, automatic, chased_on)
                        values (:id, :review, :organisation, :about, :by, :words, :automatic, :today) on conflict do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("review", review.id())
                        .param("organisation", organisation)
                        .param("about", about.name())
                        .param("by", reader.name())
                        .param("words", letter.text())
                        .param("automatic", automatic)
                        .param("today", today)
                        .update()
                == 1;
        if (first) {
            letters.keep(reader, review, LetterKind.REMINDER, agency, organisation, letter, today);
        }
        return first;
    }

    /** The latest first. */
    @Transactional
    public List<Chase> of(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select about, chased_at, chased_on, chased_by, words, automatic from evidence.chase
                        where review_id = :review and organisation_id = :organisation order by chased_at desc""")
                .param("review", review)
                .param("organisation", organisation)
                .query((row, number) -> new Chase(
                        Late.About.valueOf(row.getString("about")),
                        row.getObject("chased_at", OffsetDateTime.class).toInstant(),
                        row.getObject("chased_on", LocalDate.class),
                        row.getString("chased_by"),
                        row.getString("words"),
                        row.getBoolean("automatic")))
                .list();
    }
}
