package org.throughline.panel;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.KeyLineSource;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** A review's key lines of enquiry. They change only with the terms of reference: before the first approval, or while those are reopened. */
@Component
public class KeyLines implements KeyLineSource {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Clock clock;

    KeyLines(JdbcClient db, Reviews reviews, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * One line with what became of it.
     *
     * @param agreedOn when terms of reference that hold it were first approved; agencies see it from then
     * @param retiredOn when it was left out
     * @param leavingOn when it was said that the next version leaves it out; null unless it still stands in the version in force
     * @param leftWhy why it is or was left out
     * @param newWords what the next version says instead; null where that keeps the words
     */
    public record Kept(
            UUID id,
            int number,
            String words,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate retiredOn,
            @Nullable LocalDate leavingOn,
            @Nullable String leftWhy,
            @Nullable String newWords) {

        /** As the version that is being written has it. */
        public String draftWords() {
            return newWords == null ? words : newWords;
        }

        /** Whether it may be put back: it goes with the next version only, or was never agreed. */
        public boolean mayReturn() {
            return leavingOn != null && retiredOn == null || retiredOn != null && agreedOn == null;
        }
    }

    /**
     * The lines of a review that the reader may see, in order, without retired ones; an agency sees those that are agreed. One that the next
     * version leaves out is among them until that version is approved.
     */
    @Transactional
    public List<KeyLine> of(Reader reader, UUID review) {
        return db.sql("""
                        select id, number, words from panel.key_line where review_id = :review and retired_on is null
                        order by number""").param("review", review).query(KeyLine.class).list();
    }

    /** The lines the version that is being written has: those of {@link #of} without what it leaves out, in its words. */
    @Transactional
    public List<KeyLine> ofDraft(Reader reader, UUID review) {
        return keptInDraft(reader, review).stream()
                .map(line -> new KeyLine(line.id(), line.number(), line.draftWords()))
                .toList();
    }

    /** The same, each with the words in force beside those of the draft. */
    @Transactional
    public List<Kept> keptInDraft(Reader reader, UUID review) {
        return all(reader, review).stream()
                .filter(line -> line.retiredOn() == null && line.leavingOn() == null)
                .toList();
    }

    @Override
    @Transactional
    public List<Line> keyLines(Reader reader, UUID review) {
        return of(reader, review).stream()
                .map(line -> new Line(line.id(), line.number(), line.words()))
                .toList();
    }

    /** Every line there ever was, in order. */
    @Transactional
    public List<Kept> all(Reader reader, UUID review) {
        return db.sql("""
                        select id, number, words, agreed_on, retired_on, leaving_on, left_why, new_words from panel.key_line
                        where review_id = :review
                        order by number""").param("review", review).query(Kept.class).list();
    }

    @Transactional
    public Kept get(Reader reader, UUID review, UUID id) {
        return all(reader, review).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether lines may be changed now: no terms of reference are in force, or they are reopened. */
    @Transactional
    public boolean isOpen(Reader reader, UUID review) {
        return db.sql("""
                        select not exists (select 1 from panel.terms where review_id = :review and status = 'APPROVED')
                            or exists (select 1 from panel.terms where review_id = :review and status = 'DRAFT')""").param("review", review).query(Boolean.class).single();
    }

    /** Adds a line with the review's next number. */
    @Transactional
    public KeyLine add(Reader reader, Review review, String words) {
        check(reader, review);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into panel.key_line (id, review_id, number, words)
                        select :id, :review, coalesce(max(number), 0) + 1, :words from panel.key_line where review_id = :review""")
                .param("id", id)
                .param("review", review.id())
                .param("words", words)
                .update();
        var line = get(reader, review.id(), id);
        reviews.did(reader, review.id(), "added key line of enquiry " + line.number());
        return new KeyLine(line.id(), line.number(), line.words());
    }

    /**
     * Words it anew. A line of terms in force keeps its words for agencies, coverage and family until the version that is being written is
     * approved; its old words, written again, stay. One that was never agreed changes at once.
     *
     * @param before the words that stood when it was opened
     * @throws StaleWrite if somebody has worded it anew since
     */
    @Transactional
    public void reword(Reader reader, Review review, UUID id, String before, String words) {
        check(reader, review);
        var line = get(reader, review.id(), id);
        if (line.retiredOn() != null || line.leavingOn() != null) {
            throw new NotAllowed("This key line is left out: put it back to word it anew.");
        }
        boolean inForce = line.agreedOn() != null;
        boolean asBefore = inForce && words.equals(line.words());
        int kept = db.sql("update panel.key_line set " + (inForce ? "new_words" : "words")
                        + " = :words where id = :id and review_id = :review and coalesce(new_words, words) = :before")
                .param("before", before)
                .param("words", asBefore ? null : words, Types.VARCHAR)
                .param("id", id)
                .param("review", review.id())
                .update();
        if (kept == 0) {
            throw new StaleWrite(
                    "Key line of enquiry " + line.number(),
                    get(reader, review.id(), id).draftWords(),
                    words,
                    review.href() + "/terms/lines/" + id);
        }
        reviews.did(
                reader,
                review.id(),
                asBefore
                        ? "left key line of enquiry " + line.number() + " in the words that are approved"
                        : "reworded key line of enquiry " + line.number()
                                + (inForce ? ", once the new terms of reference are approved" : ""));
    }

    /**
     * Leaves it out; what answered it is kept. A line of terms in force goes when the version that is being written is approved, and stands for
     * agencies, coverage and commissioning until then; one that was never agreed goes at once.
     */
    @Transactional
    public void leaveOut(Reader reader, Review review, UUID id, String why) {
        check(reader, review);
        var line = get(reader, review.id(), id);
        if (line.retiredOn() != null || line.leavingOn() != null) {
            throw new NotAllowed("This key line is left out already.");
        }
        boolean inForce = line.agreedOn() != null;
        db.sql("update panel.key_line set left_why = :why, " + (inForce ? "leaving_on" : "retired_on")
                        + " = :today where id = :id and review_id = :review")
                .param("why", why)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .param("review", review.id())
                .update();
        reviews.did(
                reader,
                review.id(),
                "left out key line of enquiry " + line.number()
                        + (inForce ? ", once the new terms of reference are approved: " : ": ") + why);
    }

    /** Puts back a line that was left out, until the version without it is approved. */
    @Transactional
    public void putBack(Reader reader, Review review, UUID id) {
        check(reader, review);
        var line = get(reader, review.id(), id);
        if (!line.mayReturn()) {
            throw new NotAllowed("This key line cannot be put back.");
        }
        db.sql("""
                        update panel.key_line set retired_on = null, leaving_on = null, left_why = null
                        where id = :id and review_id = :review""").param("id", id).param("review", review.id()).update();
        reviews.did(reader, review.id(), "put back key line of enquiry " + line.number());
    }

    private void check(Reader reader, Review review) {
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's staff, the chair and the author write key lines of enquiry.");
        }
        if (!review.stage().held()) {
            throw new NotAllowed("Key lines of enquiry are written once it is decided that a review is held.");
        }
        if (!isOpen(reader, review.id())) {
            throw new NotAllowed("The terms of reference are approved: reopen them to change their key lines.");
        }
    }
}
