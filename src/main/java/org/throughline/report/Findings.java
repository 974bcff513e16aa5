package org.throughline.report;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.panel.KeyLines;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What the panel found, tied to what agencies recorded. */
@Component
public class Findings {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Entries entries;
    private final KeyLines keyLines;
    private final Numbers numbers;
    private final Ties ties;

    Findings(JdbcClient db, Reviews reviews, Entries entries, KeyLines keyLines, Numbers numbers, Ties ties) {
        this.db = db;
        this.reviews = reviews;
        this.entries = entries;
        this.keyLines = keyLines;
        this.numbers = numbers;
        this.ties = ties;
    }

    /** Those of a review, by number. */
    @Transactional
    public List<Finding> of(Reader reader, UUID review) {
        var tied = ties.of(review, "finding_entry", "finding_id", "entry_id");
        return db.sql("""
                        select id, review_id, number, words, kind, key_line_id, version from report.finding
                        where review_id = :review and not taken_out order by number""")
                .param("review", review)
                .query((row, line) -> new Finding(
                        row.getObject("id", UUID.class),
                        row.getObject("review_id", UUID.class),
                        row.getInt("number"),
                        row.getString("words"),
                        FindingKind.valueOf(row.getString("kind")),
                        row.getObject("key_line_id", UUID.class),
                        tied.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getInt("version")))
                .list();
    }

    @Transactional
    public Finding get(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(finding -> finding.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Records a finding; it rests on nothing until entries are tied to it. */
    @Transactional
    public Finding record(Reader reader, Review review, String words, FindingKind kind, @Nullable UUID keyLine) {
        Authority.needWrite(reader, review);
        known(reader, review, keyLine);
        int number = numbers.next("finding", review.id());
        db.sql("""
                        insert into report.finding (id, review_id, number, words, kind, key_line_id, made_by)
                        values (:id, :review, :number, :words, :kind, :keyLine, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("number", number)
                .param("words", words)
                .param("kind", kind.name())
                .param("keyLine", keyLine, Types.OTHER)
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "recorded finding " + number);
        return get(reader, review.id(), number);
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void change(
            Reader reader,
            Review review,
            Finding finding,
            String words,
            FindingKind kind,
            @Nullable UUID keyLine,
            int version) {
        Authority.needWrite(reader, review);
        known(reader, review, keyLine);
        var changed = db.sql("""
                        update report.finding set words = :words, kind = :kind, key_line_id = :keyLine, version = version + 1
                        where id = :id and version = :version""")
                .param("words", words)
                .param("kind", kind.name())
                .param("keyLine", keyLine, Types.OTHER)
                .param("id", finding.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite("This finding", finding.words(), words, review.href() + finding.path());
        }
        reviews.did(reader, review.id(), "changed finding " + finding.number());
    }

    private void known(Reader reader, Review review, @Nullable UUID keyLine) {
        if (keyLine != null
                && keyLines.all(reader, review.id()).stream()
                        .map(KeyLines.Kept::id)
                        .noneMatch(keyLine::equals)) {
            throw new NotFound();
        }
    }

    /** Takes a finding out of the report; its number is not given again. */
    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void takeOut(Reader reader, Review review, Finding finding, int version) {
        Authority.needWrite(reader, review);
        var gone = db.sql("update report.finding set taken_out = true where id = :id and version = :version")
                .param("id", finding.id())
                .param("version", version)
                .update();
        if (gone == 0) {
            throw new StaleWrite("This finding", finding.words(), "Take it out", review.href() + finding.path());
        }
        reviews.did(reader, review.id(), "took out finding " + finding.number());
    }

    /** Ties a finding to entries of this review's chronology; others are refused. */
    @Transactional
    public void tie(Reader reader, Review review, Finding finding, Collection<UUID> to) {
        Authority.needWrite(reader, review);
        var known = entries.combined(reader, review.id()).stream()
                .map(RecordedEntry::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(to)) {
            throw new NotFound();
        }
        ties.tie(review.id(), "finding_entry", finding.id(), new HashSet<>(to));
        reviews.did(reader, review.id(), "tied finding " + finding.number() + " to entries of the chronology");
    }

    @Transactional
    public void untie(Reader reader, Review review, Finding finding, UUID entry) {
        Authority.needWrite(reader, review);
        db.sql("delete from report.finding_entry where finding_id = :finding and entry_id = :entry")
                .param("finding", finding.id())
                .param("entry", entry)
                .update();
        reviews.did(reader, review.id(), "untied finding " + finding.number() + " from an entry of the chronology");
    }
}
