package org.throughline.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

/** What is recommended, tied to what is to be learned. */
@Component
public class Recommendations {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Lessons lessons;
    private final Numbers numbers;
    private final Ties ties;

    Recommendations(JdbcClient db, Reviews reviews, Lessons lessons, Numbers numbers, Ties ties) {
        this.db = db;
        this.reviews = reviews;
        this.lessons = lessons;
        this.numbers = numbers;
        this.ties = ties;
    }

    /** Those of a review, by number. */
    @Transactional
    public List<Recommendation> of(Reader reader, UUID review) {
        var tied = ties.of(review, "recommendation_lesson", "recommendation_id", "lesson_id");
        return db.sql("""
                        select id, review_id, number, words, scope, addressee, version from report.recommendation
                        where review_id = :review and not taken_out order by number""")
                .param("review", review)
                .query((row, line) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Recommendation(
                            id,
                            row.getObject("review_id", UUID.class),
                            row.getInt("number"),
                            row.getString("words"),
                            Scope.valueOf(row.getString("scope")),
                            row.getString("addressee"),
                            tied.getOrDefault(id, List.of()),
                            row.getInt("version"));
                })
                .list();
    }

    @Transactional
    public Recommendation get(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(recommendation -> recommendation.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param addressee whom it is for, by name: a national one names its department */
    @Transactional
    public Recommendation record(
            Reader reader, Review review, String words, Scope scope, String addressee, Collection<UUID> from) {
        Authority.needWrite(reader, review);
        int number = numbers.next("recommendation", review.id());
        var id = UUID.randomUUID();
        db.sql("""
                        insert into report.recommendation (id, review_id, number, words, scope, addressee, made_by)
                        values (:id, :review, :number, :words, :scope, :addressee, :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("number", number)
                .param("words", words)
                .param("scope", scope.name())
                .param("addressee", addressed(addressee))
                .param("by", reader.name())
                .update();
        tie(reader, review, id, from);
        reviews.did(reader, review.id(), "recorded recommendation " + number);
        return get(reader, review.id(), number);
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void change(
            Reader reader,
            Review review,
            Recommendation recommendation,
            String words,
            Scope scope,
            String addressee,
            Collection<UUID> from,
            int version) {
        Authority.needWrite(reader, review);
        var changed = db.sql("""
                        update report.recommendation set words = :words, scope = :scope, addressee = :addressee, version = version + 1
                        where id = :id and version = :version""")
                .param("words", words)
                .param("scope", scope.name())
                .param("addressee", addressed(addressee))
                .param("id", recommendation.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "This recommendation", recommendation.words(), words, review.href() + recommendation.path());
        }
        tie(reader, review, recommendation.id(), from);
        reviews.did(reader, review.id(), "changed recommendation " + recommendation.number());
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void takeOut(Reader reader, Review review, Recommendation recommendation, int version) {
        Authority.needWrite(reader, review);
        var gone = db.sql("update report.recommendation set taken_out = true where id = :id and version = :version")
                .param("id", recommendation.id())
                .param("version", version)
                .update();
        if (gone == 0) {
            throw new StaleWrite(
                    "This recommendation",
                    recommendation.words(),
                    "Take it out",
                    review.href() + recommendation.path());
        }
        reviews.did(reader, review.id(), "took out recommendation " + recommendation.number());
    }

    private static String addressed(String addressee) {
        if (addressee.isBlank()) {
            throw new IllegalArgumentException("A recommendation says whom it is for.");
        }
        return addressee;
    }

    private void tie(Reader reader, Review review, UUID recommendation, Collection<UUID> from) {
        var known = lessons.of(reader, review.id()).stream().map(Lesson::id).collect(Collectors.toSet());
        if (!known.containsAll(from)) {
            throw new NotFound();
        }
        ties.retie(review.id(), "recommendation_lesson", "recommendation_id", recommendation, new HashSet<>(from));
    }
}
