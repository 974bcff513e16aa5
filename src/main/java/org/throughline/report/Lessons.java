package org.throughline.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What is to be learned, tied to what was found. */
@Component
public class Lessons {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Findings findings;
    private final Numbers numbers;
    private final Ties ties;

    Lessons(JdbcClient db, Reviews reviews, Findings findings, Numbers numbers, Ties ties) {
        this.db = db;
        this.reviews = reviews;
        this.findings = findings;
        this.numbers = numbers;
        this.ties = ties;
    }

    /** Those of a review, by number. */
    @Transactional
    public List<Lesson> of(Reader reader, UUID review) {
        var tied = ties.of(review, "lesson_finding", "lesson_id", "finding_id");
        var themes = db
                .sql("select lesson_id, theme from report.lesson_theme where review_id = :review")
                .param("review", review)
                .query((row, line) ->
                        java.util.Map.entry(row.getObject(1, UUID.class), Theme.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        java.util.Map.Entry::getKey,
                        Collectors.mapping(
                                java.util.Map.Entry::getValue,
                                Collectors.toCollection(() -> EnumSet.noneOf(Theme.class)))));
        return db.sql("""
                        select id, review_id, number, words, version from report.lesson
                        where review_id = :review and not taken_out order by number""")
                .param("review", review)
                .query((row, line) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Lesson(
                            id,
                            row.getObject("review_id", UUID.class),
                            row.getInt("number"),
                            row.getString("words"),
                            themes.getOrDefault(id, EnumSet.noneOf(Theme.class)),
                            tied.getOrDefault(id, List.of()),
                            row.getInt("version"));
                })
                .list();
    }

    @Transactional
    public Lesson get(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public Lesson record(Reader reader, Review review, String words, Set<Theme> themes, Collection<UUID> from) {
        Authority.needWrite(reader, review);
        int number = numbers.next("lesson", review.id());
        var id = UUID.randomUUID();
        db.sql("""
                        insert into report.lesson (id, review_id, number, words, made_by)
                        values (:id, :review, :number, :words, :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("number", number)
                .param("words", words)
                .param("by", reader.name())
                .update();
        tie(reader, review, id, themes, from);
        reviews.did(reader, review.id(), "recorded lesson " + number);
        return get(reader, review.id(), number);
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void change(
            Reader reader,
            Review review,
            Lesson lesson,
            String words,
            Set<Theme> themes,
            Collection<UUID> from,
            int version) {
        Authority.needWrite(reader, review);
        var changed = db.sql("update report.lesson set words = :words, version = version + 1"
                        + " where id = :id and version = :version")
                .param("words", words)
                .param("id", lesson.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite("This lesson", lesson.words(), words, review.href() + lesson.path());
        }
        tie(reader, review, lesson.id(), themes, from);
        reviews.did(reader, review.id(), "changed lesson " + lesson.number());
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void takeOut(Reader reader, Review review, Lesson lesson, int version) {
        Authority.needWrite(reader, review);
        var gone = db.sql("update report.lesson set taken_out = true where id = :id and version = :version")
                .param("id", lesson.id())
                .param("version", version)
                .update();
        if (gone == 0) {
            throw new StaleWrite("This lesson", lesson.words(), "Take it out", review.href() + lesson.path());
        }
        reviews.did(reader, review.id(), "took out lesson " + lesson.number());
    }

    private void tie(Reader reader, Review review, UUID lesson, Set<Theme> themes, Collection<UUID> from) {
        var known = findings.of(reader, review.id()).stream().map(Finding::id).collect(Collectors.toSet());
        if (!known.containsAll(from)) {
            throw new NotFound();
        }
        ties.retie(review.id(), "lesson_finding", "lesson_id", lesson, new HashSet<>(from));
        db.sql("delete from report.lesson_theme where lesson_id = :lesson")
                .param("lesson", lesson)
                .update();
        for (var theme : themes) {
            db.sql("insert into report.lesson_theme values (:review, :lesson, :theme)")
                    .param("review", review.id())
                    .param("lesson", lesson)
                    .param("theme", theme.name())
                    .update();
        }
    }
}
