package org.throughline.review;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.settings.LetterKind;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Tells the Home Office of every decision, yes and no, and keeps the letter and the answer. */
@Component
public class HomeOffice {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Letters letters;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    HomeOffice(
            JdbcClient db,
            Reviews reviews,
            Decisions decisions,
            Letters letters,
            Bodies bodies,
            ApplicationEventPublisher events) {
        this.db = db;
        this.reviews = reviews;
        this.decisions = decisions;
        this.letters = letters;
        this.bodies = bodies;
        this.events = events;
    }

    /** The Home Office was told; its people are. */
    public record DecisionTold(UUID review, UUID decision, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.DECISION_TOLD;
        }

        @Override
        public String occasion() {
            return decision.toString();
        }
    }

    /** The Home Office answered; the co-ordinators of the partnerships that hold the review are told. */
    public record Answered(UUID review, UUID decision, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.HOME_OFFICE_ANSWERED;
        }

        @Override
        public boolean holders() {
            return true;
        }

        @Override
        public Set<Role> staff() {
            return Set.of(Role.COORDINATOR);
        }

        @Override
        public String occasion() {
            return decision.toString();
        }
    }

    /** The decision it is told of; none before one is made. */
    @Transactional
    public Optional<Decision> tellable(Reader reader, Review review) {
        return decisions.chairs(reader, review.id());
    }

    /** The letter that would tell of the chair's decision; {@link NotFound} before there is one. */
    @Transactional
    public DraftLetter draft(Reader reader, Review review) {
        var decision = decisions.chairs(reader, review.id()).orElseThrow(NotFound::new);
        return letters.draft(
                reader, review, LetterKind.HOME_OFFICE_DECISION, letters.decisionWords(reader, review, decision));
    }

    /** Records that the Home Office was told with this letter, which is kept as it was sent. A decision is told once. */
    @Transactional
    public Told tell(Reader reader, Review review, String text, LocalDate on) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff tell the Home Office.");
        }
        var decision = decisions.chairs(reader, review.id()).orElseThrow(NotFound::new);
        if (told(reader, review).isPresent()) {
            throw new NotAllowed("The Home Office has been told of this decision.");
        }
        if (on.isBefore(decision.on())) {
            throw new NotAllowed("The Home Office cannot have been told of a decision before it was made.");
        }
        var partnership = bodies.partnership(review.partnershipId()).orElseThrow(NotFound::new);
        var title = draft(reader, review).title();
        var letter = letters.keep(
                reader,
                review,
                LetterKind.HOME_OFFICE_DECISION,
                "the Home Office",
                null,
                new DraftLetter(title, text),
                on);
        db.sql("""
                        insert into review.told_home_office (decision_id, review_id, reference, partnership, held, decided_on, told_on, letter_id)
                        values (:decision, :review, :reference, :partnership, :held, :decidedOn, :toldOn, :letter)""")
                .param("decision", decision.id())
                .param("review", review.id())
                .param("reference", review.reference())
                .param("partnership", partnership.name())
                .param("held", decision.held())
                .param("decidedOn", decision.on())
                .param("toldOn", on)
                .param("letter", letter)
                .update();
        events.publishEvent(new DecisionTold(
                review.id(),
                decision.id(),
                reader.by(),
                "told the Home Office on " + Show.date(on)
                        + (decision.held() ? " that a review is held" : " that no review is held")));
        return told(reader, review).orElseThrow();
    }

    /** Every decision told that the reader may see, the latest first. */
    @Transactional
    public List<Told> all(Reader reader) {
        events.publishEvent(new Act.Looked(null, reader.by(), "looked at the decisions told to the Home Office"));
        return db.sql("select * from review.told_home_office order by told_on desc, reference desc")
                .query(Told.class)
                .list();
    }

    @Transactional
    public Optional<Told> told(Reader reader, Review review) {
        return db.sql("select * from review.told_home_office where review_id = :review")
                .param("review", review.id())
                .query(Told.class)
                .optional();
    }

    /** One decision told; {@link NotFound} when there is none, or none for this reader. */
    @Transactional
    public Told get(Reader reader, UUID decision) {
        return db.sql("select * from review.told_home_office where decision_id = :decision")
                .param("decision", decision)
                .query(Told.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The letter as it was sent, a .docx; that it was opened is recorded. */
    @Transactional
    public byte[] letter(Reader reader, Told told) {
        return letters.open(reader, told.reviewId(), told.letterId());
    }

    /**
     * Writes the answer and moves the review by it: a no that is agreed with closes it, a direction begins commissioning.
     *
     * @param by whose answer it is in the history
     */
    @Transactional
    void record(Reader reader, Act.By by, UUID decision, Told.Answered answered) {
        int changed = db.sql("""
                        update review.told_home_office set answer = :answer, answered_on = :on, number = :number,
                            answer_reasons = :reasons, answered_by = :by
                        where decision_id = :decision and answer is null""")
                .param("answer", answered.answer().name())
                .param("on", answered.on())
                .param("number", answered.number(), Types.VARCHAR)
                .param("reasons", answered.reasons(), Types.VARCHAR)
                .param("by", by.name())
                .param("decision", decision)
                .update();
        if (changed == 0) {
            throw new NotAllowed("The Home Office has already answered.");
        }
        var told = get(reader, decision);
        boolean directs = answered.answer() == Told.Answer.DIRECTS;
        if (directs && told.held()) {
            throw new NotAllowed("A review is held already; there is nothing to direct.");
        }
        var words = directs ? "directs that a review is held" : "agrees with the decision";
        events.publishEvent(new Answered(
                told.reviewId(),
                decision,
                by,
                "recorded that the Home Office " + words + ", on " + Show.date(answered.on())));
        if (told.held()) {
            return;
        }
        var review = reviews.get(reader, told.reviewId());
        if (directs) {
            decisions.direct(
                    reader,
                    new Decision.Directed(
                            UUID.randomUUID(),
                            review.id(),
                            answered.number(),
                            Objects.requireNonNullElse(answered.reasons(), "Given in its letter."),
                            answered.on(),
                            "Home Office"));
            reviews.holdDecided(reader, review.id(), answered.on());
            reviews.move(reader, review, Stage.COMMISSIONING, "began commissioning, as the Home Office directs");
        } else {
            reviews.move(reader, review, Stage.CLOSED_WITHOUT_REVIEW, "closed without review; the Home Office agrees");
        }
    }
}
