package org.throughline.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Placeholder;
import org.throughline.settings.TimeLimit;
import org.throughline.web.Show;

/** Asks agencies what they know, each with a letter that names nobody. */
@Component
public class ScopingRequests {

    private final JdbcClient db;
    private final Cases cases;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final LocalPractices practices;
    private final Letters letters;
    private final Clock clock;

    ScopingRequests(
            JdbcClient db,
            Cases cases,
            Reviews reviews,
            ApplicationEventPublisher events,
            LocalPractices practices,
            Letters letters,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.reviews = reviews;
        this.events = events;
        this.practices = practices;
        this.letters = letters;
        this.clock = clock;
    }

    /** An agency was asked. */
    public record Asked(UUID review, UUID organisation, LocalDate due, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.AGENCY_ASKED;
        }

        @Override
        public String occasion() {
            return due.toString();
        }
    }

    /** By when agencies asked today usually answer: local practice, not guidance (DOMAIN.md §3 "Clocks"). */
    public LocalDate usuallyDue(Review review) {
        return practices.of(review.partnershipId()).due(TimeLimit.SCOPING, LocalDate.now(clock));
    }

    /** Asks each of them, gives its people their part in the case, and begins scoping. One already asked gets the new day. */
    @Transactional
    public void ask(Reader reader, Review review, Collection<Organisation> agencies, LocalDate due) {
        if (!EvidencePolicy.asks(reader, review)) {
            throw new NotAllowed("The partnership's staff ask agencies.");
        }
        for (var agency : agencies) {
            cases.involve(reader, review.id(), agency.id());
            db.sql("""
                            insert into evidence.asked values (:review, :organisation, :today, :due, :by)
                            on conflict (review_id, organisation_id) do update set due = excluded.due""")
                    .param("review", review.id())
                    .param("organisation", agency.id())
                    .param("today", LocalDate.now(clock))
                    .param("due", due)
                    .param("by", reader.name())
                    .update();
            events.publishEvent(new Asked(
                    review.id(),
                    agency.id(),
                    due,
                    reader.by(),
                    "asked " + agency.name() + " what it knows, by " + Show.date(due)));
            var letter = letters.draft(
                    reader,
                    review,
                    LetterKind.SCOPING_REQUEST,
                    Map.of(Placeholder.AGENCY, agency.name(), Placeholder.DUE, Show.date(due)));
            letters.keep(
                    reader,
                    review,
                    LetterKind.SCOPING_REQUEST,
                    agency.name(),
                    agency.id(),
                    letter,
                    LocalDate.now(clock));
        }
        if (review.stage() == Stage.NOTIFIED) {
            reviews.move(reader, review, Stage.SCOPING, "began scoping");
        }
    }
}
