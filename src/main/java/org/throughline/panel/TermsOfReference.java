package org.throughline.panel;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.Limb;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/** A review's terms of reference, version by version: written, approved by the chair, reopened. */
@Component
public class TermsOfReference {

    private final JdbcClient db;
    private final Reviews reviews;
    private final KeyLines keyLines;
    private final Appointments appointments;
    private final Decisions decisions;
    private final Clock clock;

    TermsOfReference(
            JdbcClient db,
            Reviews reviews,
            KeyLines keyLines,
            Appointments appointments,
            Decisions decisions,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.keyLines = keyLines;
        this.appointments = appointments;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The terms in force: the version last approved. */
    @Transactional
    public Optional<Terms> current(Reader reader, Review review) {
        return versions(reader, review).stream()
                .filter(terms -> terms.status() == Terms.Status.APPROVED)
                .findFirst();
    }

    /** The version that is being written. */
    @Transactional
    public Optional<Terms> draft(Reader reader, Review review) {
        return versions(reader, review).stream()
                .filter(terms -> terms.status() == Terms.Status.DRAFT)
                .findFirst();
    }

    /** Every version, the latest first. */
    @Transactional
    public List<Terms> versions(Reader reader, Review review) {
        return db.sql("select * from panel.terms where review_id = :review order by number desc")
                .param("review", review.id())
                .query(Terms.class)
                .list();
    }

    @Transactional
    public Terms get(Reader reader, Review review, int number) {
        return versions(reader, review).stream()
                .filter(terms -> terms.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What these terms say to each consideration they answer. */
    @Transactional
    public List<Considered> considered(Reader reader, Terms terms) {
        return db.sql("select consideration, relevant, words from panel.considered where terms_id = :terms")
                .param("terms", terms.id())
                .query(Considered.class)
                .list();
    }

    /**
     * Writes the draft, beginning it if there is none yet.
     *
     * @param version of the draft that was on the page; 0 when there was none
     */
    @Transactional
    public void write(Reader reader, Review review, Terms.Text text, int version) {
        check(reader, review);
        var draft = draft(reader, review);
        if (draft.isEmpty()) {
            begin(reader, review);
        }
        var kept = draft(reader, review).orElseThrow();
        int changed = db.sql("""
                        update panel.terms set summary = :summary, period_from = :from, period_to = :to, period_why = :why,
                            people = :people, agencies = :agencies, generic_questions = :genericQuestions,
                            family_questions = :familyQuestions, family_part = :familyPart, parallel = :parallel, confidentiality = :confidentiality,
                            media = :media, timetable = :timetable, version = version + 1
                        where id = :id and version = :version""")
                .param("summary", text.summary())
                .param("from", text.periodFrom(), Types.DATE)
                .param("to", text.periodTo(), Types.DATE)
                .param("why", text.periodWhy(), Types.VARCHAR)
                .param("people", text.people(), Types.VARCHAR)
                .param("agencies", text.agencies(), Types.VARCHAR)
                .param("genericQuestions", text.genericQuestions(), Types.VARCHAR)
                .param("parallel", text.parallel(), Types.VARCHAR)
                .param("familyQuestions", text.familyQuestions(), Types.VARCHAR)
                .param("familyPart", text.familyPart(), Types.VARCHAR)
                .param("confidentiality", text.confidentiality(), Types.VARCHAR)
                .param("media", text.media(), Types.VARCHAR)
                .param("timetable", text.timetable(), Types.VARCHAR)
                .param("id", kept.id())
                .param("version", draft.isEmpty() ? kept.version() : version)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "The draft of the terms of reference",
                    kept.text().asText(),
                    text.asText(),
                    review.href() + "/terms/edit");
        }
        reviews.did(reader, review.id(), "wrote version " + kept.number() + " of the terms of reference");
    }

    private void begin(Reader reader, Review review) {
        if (current(reader, review).isPresent()) {
            throw new NotAllowed("The terms of reference are approved: reopen them to change them.");
        }
        db.sql("insert into panel.terms (id, review_id, number, status, summary) values (:id, :review, 1, 'DRAFT', '')")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .update();
    }

    /** Answers considerations in the draft; those not given stay as they are. */
    @Transactional
    public void consider(Reader reader, Review review, Collection<Considered> answers) {
        check(reader, review);
        if (draft(reader, review).isEmpty()) {
            begin(reader, review);
        }
        var draft = draft(reader, review).orElseThrow();
        for (var answer : answers) {
            db.sql("""
                            insert into panel.considered values (:terms, :review, :consideration, :relevant, :words)
                            on conflict (terms_id, consideration) do update set relevant = :relevant, words = :words""")
                    .param("terms", draft.id())
                    .param("review", review.id())
                    .param("consideration", answer.consideration().name())
                    .param("relevant", answer.relevant())
                    .param("words", answer.words(), Types.VARCHAR)
                    .update();
        }
        reviews.did(
                reader,
                review.id(),
                "answered the considerations in version " + draft.number() + " of the terms of reference");
    }

    /** What stands in the way of approving the draft. */
    @Transactional
    public List<Obstacle> obstaclesToApproval(Reader reader, Review review) {
        var here = review.href() + "/terms";
        var draft = draft(reader, review).orElse(null);
        if (draft == null) {
            return List.of(new Obstacle("There is no draft", here + "/edit"));
        }
        var obstacles = new ArrayList<Obstacle>();
        if (draft.summary().isBlank()) {
            obstacles.add(new Obstacle("There is no summary", here + "/edit#summary"));
        }
        if (draft.periodFrom() == null || draft.periodTo() == null) {
            obstacles.add(new Obstacle("The period under review is not set", here + "/edit#from-day"));
        } else if (draft.periodWhy() == null) {
            obstacles.add(new Obstacle("It is not said why this period was chosen", here + "/edit#periodWhy"));
        }
        if (draft.familyPart() == null) {
            obstacles.add(new Obstacle(
                    "It is not said how the family had a part in these terms, or were asked",
                    here + "/edit#familyPart"));
        }
        if (keyLines.ofDraft(reader, review.id()).isEmpty()) {
            obstacles.add(new Obstacle("There are no key lines of enquiry", here + "/lines"));
        }
        long open = Consideration.values().length
                - considered(reader, draft).stream()
                        .filter(Considered::complete)
                        .count();
        if (open > 0) {
            obstacles.add(new Obstacle(
                    open == 1 ? "1 consideration is not answered" : open + " considerations are not answered",
                    here + "/considerations"));
        }
        if (restsOnSuicide(reader, review)
                && considered(reader, draft).stream()
                        .anyMatch(each -> each.consideration() == Consideration.SUICIDE && !each.relevant())) {
            obstacles.add(new Obstacle(
                    "Suicide is said not to be relevant, but this review is held because the test met is suicide",
                    here + "/considerations#SUICIDE"));
        }
        return obstacles;
    }

    /** Whether the review is held because the limb of the test that was met is suicide; suicide is then named and looked at (DOMAIN.md section 4). */
    @Transactional
    public boolean restsOnSuicide(Reader reader, Review review) {
        return decisions
                .chairs(reader, review.id())
                .map(each ->
                        each instanceof Decision.Hold hold && hold.grounds().limb() == Limb.SUICIDE)
                .orElse(false);
    }

    /** The chair approves the draft: it replaces the version in force, its period becomes the review's, its key lines are agreed. */
    @Transactional
    public void approve(Reader reader, Review review) {
        if (!PanelPolicy.approves(reader, review)) {
            throw new NotAllowed("The terms of reference are the independent chair's to approve.");
        }
        if (!obstaclesToApproval(reader, review).isEmpty()) {
            throw new NotAllowed("The draft is not ready to be approved.");
        }
        var draft = draft(reader, review).orElseThrow();
        var today = LocalDate.now(clock);
        db.sql("update panel.terms set status = 'REPLACED' where review_id = :review and status = 'APPROVED'")
                .param("review", review.id())
                .update();
        db.sql("""
                        update panel.terms set status = 'APPROVED', approved_by = :by, approved_on = :today, key_lines = :lines,
                            version = version + 1
                        where id = :id""")
                .param("by", reader.name())
                .param("today", today)
                .param(
                        "lines",
                        keyLines.ofDraft(reader, review.id()).stream()
                                .map(line -> line.number() + ". " + line.words())
                                .collect(Collectors.joining("\n")))
                .param("id", draft.id())
                .update();
        db.sql("""
                        update panel.key_line set agreed_on = :today
                        where review_id = :review and agreed_on is null and retired_on is null""").param("today", today).param("review", review.id()).update();
        db.sql("""
                        update panel.key_line set words = case when leaving_on is null then new_words else words end, new_words = null
                        where review_id = :review and new_words is not null""").param("review", review.id()).update();
        db.sql("""
                        update panel.key_line set retired_on = :today
                        where review_id = :review and leaving_on is not null and retired_on is null""").param("today", today).param("review", review.id()).update();
        reviews.periodSet(
                reader,
                review.id(),
                Objects.requireNonNull(draft.periodFrom()),
                Objects.requireNonNull(draft.periodTo()));
        reviews.did(reader, review.id(), "approved version " + draft.number() + " of the terms of reference");
    }

    /** Begins a new version from the one in force, which stays in force until the new one is approved. */
    @Transactional
    public void reopen(Reader reader, Review review, String why) {
        check(reader, review);
        var current = current(reader, review)
                .orElseThrow(() -> new NotAllowed("There are no approved terms of reference to reopen."));
        if (draft(reader, review).isPresent()) {
            throw new NotAllowed("The terms of reference are reopened already.");
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into panel.terms (id, review_id, number, status, summary, period_from, period_to, period_why,
                            people, agencies, generic_questions, family_questions, family_part, parallel, confidentiality, media, timetable, reopened_why)
                        select :id, review_id, number + 1, 'DRAFT', summary, period_from, period_to, period_why,
                            people, agencies, generic_questions, family_questions, family_part, parallel, confidentiality, media, timetable, :why
                        from panel.terms where id = :current""")
                .param("id", id)
                .param("why", why)
                .param("current", current.id())
                .update();
        db.sql("""
                        insert into panel.considered
                        select :id, review_id, consideration, relevant, words from panel.considered where terms_id = :current""").param("id", id).param("current", current.id()).update();
        reviews.did(reader, review.id(), "reopened the terms of reference: " + why);
    }

    /** What stands in the way of asking agencies for their reviews: what commissioning must have brought. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var obstacles = new ArrayList<Obstacle>();
        if (!appointments.isFilled(reader, review.id(), Seat.CHAIR)) {
            obstacles.add(new Obstacle("No chair is appointed", review.href() + "/panel"));
        }
        if (current(reader, review).isEmpty()) {
            obstacles.add(new Obstacle("The terms of reference are not approved", review.href() + "/terms"));
        }
        if (keyLines.of(reader, review.id()).isEmpty()) {
            obstacles.add(new Obstacle("There are no key lines of enquiry", review.href() + "/terms/lines"));
        }
        return obstacles;
    }

    private static void check(Reader reader, Review review) {
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotAllowed(
                    "Only the partnership's staff, the chair and the author write the terms of reference.");
        }
        if (!review.stage().held()) {
            throw new NotAllowed("Terms of reference are written once it is decided that a review is held.");
        }
    }
}
