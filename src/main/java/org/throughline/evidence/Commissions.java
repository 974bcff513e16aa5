package org.throughline.evidence;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Cases;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.panel.KeyLine;
import org.throughline.panel.KeyLines;
import org.throughline.panel.Terms;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** What each agency is commissioned to give, by when; and when evidence begins and ends. */
@Component
public class Commissions {

    private final JdbcClient db;
    private final Cases cases;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final Agencies agencies;
    private final TermsOfReference terms;
    private final KeyLines keyLines;
    private final CommissionLetters letters;
    private final CommissionDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commissions(
            JdbcClient db,
            Cases cases,
            Reviews reviews,
            HoldsOnSharing holds,
            Agencies agencies,
            TermsOfReference terms,
            KeyLines keyLines,
            CommissionLetters letters,
            CommissionDays days,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.reviews = reviews;
        this.holds = holds;
        this.agencies = agencies;
        this.terms = terms;
        this.keyLines = keyLines;
        this.letters = letters;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** An agency was commissioned. */
    public record Commissioned(
            UUID review,
            UUID organisation,
            Contribution contribution,
            @Nullable LocalDate due,
            Act.By by,
            String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.AGENCY_COMMISSIONED;
        }

        @Override
        public String occasion() {
            // a day may come to be what it was before: that is news again
            return contribution + " " + due + " " + Integer.toHexString(sentence.hashCode());
        }
    }

    /**
     * What one agency is to give.
     *
     * @param due null where nothing is asked
     * @param version of what it was commissioned for when the page was opened; 0 where it was not commissioned
     */
    public record Wanted(
            UUID organisation,
            String agency,
            Contribution contribution,
            @Nullable LocalDate due,
            String writer,
            int version) {

        /** For an agency that is not commissioned yet. */
        public Wanted(
                UUID organisation, String agency, Contribution contribution, @Nullable LocalDate due, String writer) {
            this(organisation, agency, contribution, due, writer, 0);
        }

        private boolean changes(AgencyState state) {
            return contribution != state.contribution()
                    || !Objects.equals(due, state.commissionDue())
                    || !writer.equals(state.writer());
        }

        private String text() {
            return agency + ": " + contribution.words() + (due == null ? "" : ", by " + Show.date(due))
                    + (writer.isEmpty() ? "" : ", written by " + writer);
        }
    }

    /** What stands in the way of commissioning. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var obstacles = new ArrayList<Obstacle>();
        if (review.stage().compareTo(Stage.COMMISSIONING) < 0) {
            obstacles.add(new Obstacle("It is not decided yet that a review is held", review.href()));
        }
        obstacles.addAll(terms.obstacles(reader, review));
        return obstacles;
    }

    /**
     * Refuses with both texts when somebody else changed, since the page was opened, what an agency is commissioned for that would now become
     * something else again.
     */
    @Transactional
    public void needCurrent(Reader reader, Review review, List<Wanted> wanted) {
        var theirs = new ArrayList<String>();
        var yours = new ArrayList<String>();
        for (var state : agencies.of(reader, review.id())) {
            var now = state.contribution();
            for (var each : wanted) {
                if (now != null
                        && each.organisation().equals(state.organisationId())
                        && each.version() != state.commissionVersion()
                        && each.changes(state)) {
                    theirs.add(new Wanted(
                                    state.organisationId(), state.agency(), now, state.commissionDue(), state.writer())
                            .text());
                    yours.add(each.text());
                }
            }
        }
        if (!theirs.isEmpty()) {
            throw new StaleWrite(
                    "What is asked of " + Show.count(theirs.size(), "agency", "agencies"),
                    String.join("\n", theirs),
                    String.join("\n", yours),
                    review.href() + "/commission");
        }
    }

    /** Those whose day would be another, and has passed. */
    @Transactional
    public List<Wanted> past(Reader reader, Review review, List<Wanted> wanted) {
        var today = LocalDate.now(clock);
        var states = agencies.of(reader, review.id());
        return wanted.stream()
                .filter(each -> each.due() != null && each.due().isBefore(today))
                .filter(each -> states.stream()
                        .noneMatch(state -> each.organisation().equals(state.organisationId())
                                && Objects.equals(each.due(), state.commissionDue())))
                .toList();
    }

    /** Those commissioned already whose day would be another: a reason is given for them. */
    @Transactional
    public List<Wanted> moved(Reader reader, Review review, List<Wanted> wanted) {
        return wanted.stream()
                .filter(each -> dayMoved(reader, review, each) != null)
                .toList();
    }

    private @Nullable LocalDate dayMoved(Reader reader, Review review, Wanted wanted) {
        var due = wanted.due();
        return due == null
                ? null
                : agencies.of(reader, review.id(), wanted.organisation())
                        .map(AgencyState::commissionDue)
                        .filter(before -> !before.equals(due))
                        .orElse(null);
    }

    /**
     * Commissions each agency, or changes what it was commissioned for; the first time, evidence begins. Only those for whom something
     * changes are written to.
     *
     * @param reason why days change that were given before; null where none does
     */
    @Transactional
    public void commission(Reader reader, Review review, List<Wanted> wanted, @Nullable String reason) {
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair commissions agencies, or the co-ordinator for them.");
        }
        if (!obstacles(reader, review).isEmpty()) {
            throw new NotAllowed("Agencies cannot be commissioned yet.");
        }
        if (reason == null && !moved(reader, review, wanted).isEmpty()) {
            throw new NotAllowed("A day that was given before changes: say why.");
        }
        needCurrent(reader, review, wanted);
        holds.need(reader, review, Sharing.COMMISSION);
        wanted.forEach(each -> commission(reader, review, each, reason));
        if (review.stage() == Stage.COMMISSIONING) {
            reviews.move(reader, review, Stage.EVIDENCE, "commissioned the agencies");
        }
    }

    private void commission(Reader reader, Review review, Wanted wanted, @Nullable String reason) {
        var before = dayMoved(reader, review, wanted);
        boolean onlyTheDay = before != null
                && agencies.of(reader, review.id(), wanted.organisation())
                        .filter(state -> wanted.contribution() == state.contribution()
                                && wanted.writer().equals(state.writer()))
                        .isPresent();
        cases.involve(reader, review.id(), wanted.organisation());
        int changed = db.sql("""
                        insert into evidence.commission values (:review, :organisation, :contribution, :due, :writer, :today, :by)
                        on conflict (review_id, organisation_id) do update
                            set contribution = excluded.contribution, due = excluded.due, writer = excluded.writer,
                                version = commission.version + 1
                            where (commission.contribution, commission.due, commission.writer)
                                is distinct from (excluded.contribution, excluded.due, excluded.writer)""")
                .param("review", review.id())
                .param("organisation", wanted.organisation())
                .param("contribution", wanted.contribution().name())
                .param("due", wanted.due(), Types.DATE)
                .param("writer", wanted.writer())
                .param("today", LocalDate.now(clock))
                .param("by", reader.name())
                .update();
        if (wanted.contribution() == Contribution.IMR) {
            ask(reader, review, wanted.organisation());
        }
        if (before != null && wanted.due() != null && reason != null) {
            days.record(reader, review, wanted.organisation(), before, wanted.due(), reason);
        }
        if (changed > 0 && onlyTheDay && before != null && wanted.due() != null && reason != null) {
            days.tell(reader, review, wanted, before, wanted.due(), reason);
        } else if (changed > 0) {
            var what = wanted.contribution() == Contribution.NOTHING
                    ? "asked nothing more of " + wanted.agency()
                    : "commissioned " + wanted.agency() + ": "
                            + wanted.contribution().words() + ", by " + Show.date(wanted.due())
                            + (before == null || reason == null
                                    ? ""
                                    : " instead of " + Show.date(before) + ": " + reason);
            events.publishEvent(new Commissioned(
                    review.id(), wanted.organisation(), wanted.contribution(), wanted.due(), reader.by(), what));
            if (wanted.contribution() != Contribution.NOTHING) {
                letters.write(reader, review, wanted);
            }
        }
    }

    private void ask(Reader reader, Review review, UUID organisation) {
        db.sql("""
                        update evidence.commission set general_questions = :questions
                        where review_id = :review and organisation_id = :organisation""")
                .param(
                        "questions",
                        terms.current(reader, review)
                                .map(Terms::genericQuestions)
                                .orElse(null),
                        Types.VARCHAR)
                .param("review", review.id())
                .param("organisation", organisation)
                .update();
        db.sql("delete from evidence.commission_line where review_id = :review and organisation_id = :organisation")
                .param("review", review.id())
                .param("organisation", organisation)
                .update();
        keyLines.of(reader, review.id())
                .forEach(line -> db.sql(
                                "insert into evidence.commission_line values (:review, :organisation, :line, :number, :words)")
                        .param("review", review.id())
                        .param("organisation", organisation)
                        .param("line", line.id())
                        .param("number", line.number())
                        .param("words", line.words())
                        .update());
    }

    /** The key lines an agency's IMR answers. The agency has its own copy, since the terms of reference are the panel's. */
    @Transactional
    public List<KeyLine> keyLines(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select key_line_id as id, number, words from evidence.commission_line
                        where review_id = :review and organisation_id = :organisation order by number""")
                .param("review", review)
                .param("organisation", organisation)
                .query(KeyLine.class)
                .list();
    }

    /** What every agency is asked in every review, as it stood when this one was commissioned; "" where nothing is. */
    @Transactional
    public String generalQuestions(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select coalesce(general_questions, '') from evidence.commission
                        where review_id = :review and organisation_id = :organisation""")
                .param("review", review)
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Agencies whose evidence is still to come; evidence may be closed without them, with a reason. */
    @Transactional
    public List<Obstacle> outstanding(Reader reader, Review review) {
        return agencies.of(reader, review.id()).stream()
                .filter(agency -> !agency.outstanding().isEmpty())
                .map(agency -> new Obstacle(
                        agency.agency() + ": " + agency.outstanding() + " still to come",
                        review.href() + "/agencies/" + agency.organisationId()))
                .toList();
    }

    /** @param goingOn why the review goes on without what is outstanding; null where nothing is */
    @Transactional
    public Review close(Reader reader, Review review, @Nullable String goingOn) {
        if (!EvidencePolicy.commissions(reader, review)) {
            throw new NotAllowed("The chair closes evidence, or the co-ordinator for them.");
        }
        int left = outstanding(reader, review).size();
        if (left > 0 && goingOn == null) {
            throw new NotAllowed("Evidence is still to come: say why the review goes on without it.");
        }
        var sentence = "closed evidence";
        return reviews.move(
                reader,
                review,
                Stage.ANALYSIS,
                left == 0
                        ? sentence
                        : sentence + " with " + Show.count(left, "agency", "agencies") + " outstanding: " + goingOn);
    }
}
