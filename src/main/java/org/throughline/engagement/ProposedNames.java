package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The names that family and friends would like the report to use. */
@Component
public class ProposedNames {

    private static final String COLUMNS = """
            select id, contact_id, for_whom, name, words, pointed_out, proposed_by, proposed_on, outcome, answer, answered_by, answered_on
            from engagement.proposed_name""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final NamesInLibrary library;
    private final FamilyLog log;
    private final Clock clock;

    ProposedNames(JdbcClient db, Reviews reviews, NamesInLibrary library, FamilyLog log, Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.library = library;
        this.log = log;
        this.clock = clock;
    }

    /** Of one person, latest first. */
    @Transactional
    public List<ProposedName> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where contact_id = :contact order by proposed_at desc")
                .param("contact", contact.id())
                .query(ProposedName.class)
                .list();
    }

    /** Of a review, latest first. */
    @Transactional
    public List<ProposedName> ofReview(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where review_id = :review order by proposed_at desc")
                .param("review", review)
                .query(ProposedName.class)
                .list();
    }

    /** What should be known before a name is kept, in whole sentences; empty when there is nothing. Never says whose name it is. */
    @Transactional
    public List<String> pointOut(Reader reader, Review review, String name) {
        var notes = new ArrayList<String>();
        if (ask("select engagement.holds_real_name(:review, :name)", review, name)) {
            notes.add(
                    "This is a real name, or part of one, in this case. Everybody will be able to read the report, and another name keeps the people in it safer.");
        }
        if (ask("select engagement.taken_in_case(:review, :name)", review, name)) {
            notes.add("Somebody in this report already has this name.");
        }
        if (library.isUsed(name)) {
            notes.add("A report that is already published uses this name for somebody else. You may still use it.");
        }
        return notes;
    }

    private boolean ask(String sql, Review review, String name) {
        return Boolean.TRUE.equals(db.sql(sql)
                .param("review", review.id())
                .param("name", name)
                .query(Boolean.class)
                .single());
    }

    @Transactional
    public void propose(
            Reader reader, Review review, Contact contact, String forWhom, String name, @Nullable String words) {
        EngagementPolicy.needFamily(reader, review);
        var today = LocalDate.now(clock);
        var notes = pointOut(reader, review, name);
        db.sql("""
                        insert into engagement.proposed_name (id, review_id, contact_id, for_whom, name, words, pointed_out, proposed_by, proposed_on)
                        values (:id, :review, :contact, :forWhom, :name, :words, :notes, :by, :today)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("forWhom", forWhom)
                .param("name", name)
                .param("words", words, Types.VARCHAR)
                .param("notes", notes.isEmpty() ? null : String.join(" ", notes), Types.VARCHAR)
                .param("by", reader.name())
                .param("today", today)
                .update();
        log.write(
                reader, contact, LogEntry.of(LogKind.NAME_PROPOSED, today, LogEntry.Outcome.YES, "On their own page."));
        reviews.did(reader, review.id(), "proposed a name for the report to use");
    }

    @Transactional
    public void answer(
            Reader reader, Review review, UUID proposed, ProposedName.Outcome outcome, @Nullable String words) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.proposed_name set outcome = :outcome, answer = :words, answered_by = :by, answered_on = :today
                        where id = :id and review_id = :review and outcome is null""")
                .param("outcome", outcome.name())
                .param("words", words, Types.VARCHAR)
                .param("by", reader.name())
                .param("today", LocalDate.now(clock))
                .param("id", proposed)
                .param("review", review.id())
                .update();
        if (written == 0) {
            var theirs = ofReview(reader, review.id()).stream()
                    .filter(each -> each.id().equals(proposed))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite(
                    "What becomes of this name",
                    said(theirs.outcome(), theirs.answer()),
                    said(outcome, words),
                    review.href() + "/family/names");
        }
        reviews.did(reader, review.id(), "answered a name that the family proposed");
    }

    private static String said(ProposedName.@Nullable Outcome outcome, @Nullable String words) {
        return (outcome == null ? "" : outcome.words() + ". ") + (words == null ? "" : words);
    }
}
