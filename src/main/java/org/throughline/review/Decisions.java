package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.Waiting;
import org.throughline.audit.Act;
import org.throughline.settings.DecisionRoutes;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** Prepares and makes the decision to hold a review. A co-ordinator prepares; the partnership's chair decides, or its standing panel. */
@Component
public class Decisions {

    private final JdbcClient db;
    private final Reviews reviews;
    private final LocalPractices practices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(JdbcClient db, Reviews reviews, LocalPractices practices, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.reviews = reviews;
        this.practices = practices;
    }

    /** A decision is ready to be made, or is made: those whose turn it is now are told, once. */
    public record DecisionWaits(UUID review, Act.By by, Notice notice, Set<Role> staff) implements Waiting {

        @Override
        public boolean holders() {
            return true;
        }

        @Override
        public String occasion() {
            return String.valueOf(review);
        }
    }

    /** Who decides a review on a day: the partnership's chair, or its standing panel. */
    public DecisionRoutes.Route route(Review review, LocalDate on) {
        return practices.of(review.partnershipId()).routes().on(on);
    }

    /** The grounds as prepared for the chair, if they are. */
    @Transactional
    public Optional<Grounds.Prepared> prepared(Reader reader, UUID review) {
        return db.sql("select * from review.preparation where review_id = :review")
                .param("review", review)
                .query((row, number) ->
                        new Grounds.Prepared(grounds(row), row.getString("prepared_by"), row.getInt("version")))
                .optional();
    }

    /**
     * Writes or rewrites the grounds, until the chair has decided.
     *
     * @param version of the grounds that were on the page; 0 when there were none
     */
    @Transactional
    public void prepare(Reader reader, Review review, Grounds grounds, int version) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff prepare the decision.");
        }
        if (review.stage().isAfter(Stage.DECISION)) {
            throw new NotAllowed("The decision has been made; its grounds stay as they were.");
        }
        int changed = db.sql("""
                        insert into review.preparation (review_id, limb, evidence, partners, circumstances, prepared_by)
                        values (:review, :limb, :evidence, :partners, :circumstances, :by)
                        on conflict (review_id) do update set limb = :limb, evidence = :evidence, partners = :partners,
                            circumstances = :circumstances, prepared_by = :by, version = preparation.version + 1
                        where preparation.version = :version""")
                .param("review", review.id())
                .param("limb", grounds.limb().name())
                .param("evidence", grounds.evidence())
                .param("partners", grounds.partners())
                .param("circumstances", grounds.circumstances(), Types.VARCHAR)
                .param("by", reader.name())
                .param("version", version)
                .update();
        if (changed == 0) {
            var theirs = prepared(reader, review.id()).orElseThrow().grounds();
            throw new StaleWrite(
                    "What is prepared for the chair",
                    theirs.evidence() + "\n\n" + theirs.partners(),
                    grounds.evidence() + "\n\n" + grounds.partners(),
                    review.href() + "/decision/prepare");
        }
        var panel = route(review, LocalDate.now(clock)).panel();
        reviews.did(reader, review.id(), "prepared the decision for " + (panel == null ? "the chair" : panel));
        ready(reader, review);
    }

    /** Tells those who decide, once nothing stands in the way any more. */
    void ready(Reader reader, Review review) {
        if (!review.stage().isAfter(Stage.DECISION) && obstacles(reader, review).isEmpty()) {
            var route = route(review, LocalDate.now(clock));
            events.publishEvent(new DecisionWaits(
                    review.id(),
                    reader.by(),
                    Notice.DECISION_PREPARED,
                    route.isPanel() ? Set.of(Role.CSP_CHAIR, Role.COORDINATOR) : Set.of(Role.CSP_CHAIR)));
        }
    }

    private Review made(Reader reader, Review review) {
        events.publishEvent(
                new DecisionWaits(review.id(), reader.by(), Notice.DECISION_MADE, Set.of(Role.COORDINATOR)));
        return review;
    }

    /** Why a review cannot be held on what is prepared, as a sentence without full stop; null where it can. */
    @Transactional
    public @Nullable String notHeld(Reader reader, Review review) {
        return prepared(reader, review.id())
                .filter(each -> each.grounds().limb() == Limb.NONE)
                .map(each -> "What is prepared says that the test is not met, so a review cannot be held on it."
                        + " Change the limb of the test in what is prepared, or choose not to hold a review")
                .orElse(null);
    }

    /** What stands in the way of deciding. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var obstacles = new ArrayList<Obstacle>();
        if (review.stage() == Stage.NOTIFIED) {
            obstacles.add(new Obstacle("Agencies have not been asked what they know of the people", review.href()));
        }
        if (review.stage() == Stage.SCOPING) {
            obstacles.add(new Obstacle("Scoping has not been closed", review.href() + "/decision/scoping"));
        }
        if (review.stage() == Stage.SCOPING_REVIEW) {
            obstacles.add(new Obstacle("The scoping review has not been closed", ScopingReviews.href(review)));
        }
        if (prepared(reader, review.id()).isEmpty()) {
            obstacles.add(new Obstacle(
                    "The test, the evidence and the partners consulted are not written down",
                    review.href() + "/decision/prepare"));
        }
        return obstacles;
    }

    /** The chair decides that a review is held, on the grounds prepared: commissioning begins, and so do the six months. */
    @Transactional
    public Review hold(Reader reader, Review review, String reasons, LocalDate on) {
        var grounds = groundsFor(reader, review, on);
        var refused = notHeld(reader, review);
        if (refused != null) {
            throw new NotAllowed(refused + ".");
        }
        insert(reader, new Decision.Hold(UUID.randomUUID(), review.id(), grounds, reasons, on, by(reader, review, on)));
        reviews.holdDecided(reader, review.id(), on);
        return made(
                reader,
                reviews.move(
                        reader,
                        review,
                        Stage.COMMISSIONING,
                        verb(review, on) + "decided on " + Show.date(on) + " that a review is held"));
    }

    /** The chair decides that none is held, on the grounds prepared: the Home Office looks at it next. */
    @Transactional
    public Review noReview(
            Reader reader,
            Review review,
            String reasons,
            Decision.Instead instead,
            @Nullable String insteadWords,
            LocalDate on) {
        var grounds = groundsFor(reader, review, on);
        insert(
                reader,
                new Decision.NoReview(
                        UUID.randomUUID(),
                        review.id(),
                        grounds,
                        reasons,
                        instead,
                        insteadWords,
                        on,
                        by(reader, review, on)));
        return made(
                reader,
                reviews.move(
                        reader,
                        review,
                        Stage.WITH_HOME_OFFICE,
                        verb(review, on) + "decided on " + Show.date(on) + " that no review is held"));
    }

    private String by(Reader reader, Review review, LocalDate on) {
        var panel = route(review, on).panel();
        return panel == null ? reader.name() : panel;
    }

    private String verb(Review review, LocalDate on) {
        var panel = route(review, on).panel();
        return panel == null ? "" : "recorded that " + panel + " ";
    }

    private Grounds groundsFor(Reader reader, Review review, LocalDate on) {
        var route = route(review, on);
        if (!ReviewPolicy.decides(reader, review, route)) {
            throw new NotAllowed("The decision is not yours: it is for " + route.words() + ".");
        }
        if (review.stage().isAfter(Stage.DECISION)) {
            throw new NotAllowed("The decision has been made.");
        }
        if (!obstacles(reader, review).isEmpty()) {
            throw new NotAllowed("The decision is not ready for " + route.words() + ".");
        }
        return prepared(reader, review.id()).orElseThrow().grounds();
    }

    /** The Home Office directs a review; the room's own act, after the answer is recorded. */
    void direct(Reader reader, Decision.Directed directed) {
        insert(reader, directed);
    }

    /** What was decided, in order: the chair's decision, then a direction if there was one. */
    @Transactional
    public List<Decision> of(Reader reader, UUID review) {
        return db.sql("select * from review.decision where review_id = :review order by recorded_at")
                .param("review", review)
                .query((row, number) -> decision(row))
                .list();
    }

    /** The chair's own decision, once made. */
    @Transactional
    public Optional<Decision> chairs(Reader reader, UUID review) {
        return of(reader, review).stream()
                .filter(decision -> !(decision instanceof Decision.Directed))
                .findFirst();
    }

    /** The Home Office's direction that a review is held, where it gave one. */
    @Transactional
    public Optional<Decision.Directed> direction(Reader reader, UUID review) {
        return of(reader, review).stream()
                .filter(Decision.Directed.class::isInstance)
                .map(Decision.Directed.class::cast)
                .findFirst();
    }

    private void insert(Reader reader, Decision decision) {
        var grounds = switch (decision) {
            case Decision.Hold hold -> hold.grounds();
            case Decision.NoReview no -> no.grounds();
            case Decision.Directed directed -> null;
        };
        var no = decision instanceof Decision.NoReview found ? found : null;
        db.sql("""
                        insert into review.decision (id, review_id, outcome, limb, evidence, partners, circumstances, reasons, decided_on,
                            decided_by, instead, instead_words, number)
                        values (:id, :review, :outcome, :limb, :evidence, :partners, :circumstances, :reasons, :on,
                            :by, :instead, :insteadWords, :number)""")
                .param("id", decision.id())
                .param("review", decision.reviewId())
                .param("outcome", outcome(decision))
                .param("limb", grounds == null ? null : grounds.limb().name(), Types.VARCHAR)
                .param("evidence", grounds == null ? null : grounds.evidence(), Types.VARCHAR)
                .param("partners", grounds == null ? null : grounds.partners(), Types.VARCHAR)
                .param("circumstances", grounds == null ? null : grounds.circumstances(), Types.VARCHAR)
                .param("reasons", decision.reasons())
                .param("on", decision.on())
                .param("by", decision.by())
                .param("instead", no == null ? null : no.instead().name(), Types.VARCHAR)
                .param("insteadWords", no == null ? null : no.insteadWords(), Types.VARCHAR)
                .param(
                        "number",
                        decision instanceof Decision.Directed directed ? directed.number() : null,
                        Types.VARCHAR)
                .update();
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Hold hold -> "HOLD";
            case Decision.NoReview no -> "NO_REVIEW";
            case Decision.Directed directed -> "DIRECTED";
        };
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var review = row.getObject("review_id", UUID.class);
        var reasons = row.getString("reasons");
        var on = row.getObject("decided_on", LocalDate.class);
        var by = row.getString("decided_by");
        return switch (Objects.requireNonNull(row.getString("outcome"))) {
            case "HOLD" -> new Decision.Hold(id, review, grounds(row), reasons, on, by);
            case "NO_REVIEW" ->
                new Decision.NoReview(
                        id,
                        review,
                        grounds(row),
                        reasons,
                        Decision.Instead.valueOf(row.getString("instead")),
                        row.getString("instead_words"),
                        on,
                        by);
            default -> new Decision.Directed(id, review, row.getString("number"), reasons, on, by);
        };
    }

    private static Grounds grounds(ResultSet row) throws SQLException {
        return new Grounds(
                Limb.valueOf(row.getString("limb")),
                row.getString("evidence"),
                row.getString("partners"),
                row.getString("circumstances"));
    }
}
