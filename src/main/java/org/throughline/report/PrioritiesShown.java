package org.throughline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.LocalPriorities.LocalPriority;
import org.throughline.web.NotFound;

/** Which of its partnership's own priorities a review shows, and how many reviews show each. */
@Component
public class PrioritiesShown {

    private final JdbcClient db;
    private final LocalPractices practices;

    PrioritiesShown(JdbcClient db, LocalPractices practices) {
        this.db = db;
        this.practices = practices;
    }

    /**
     * A priority over the reviews of its partnership.
     *
     * @param reviews references of those that show it
     * @param of how many reviews have lessons at all
     */
    public record Shown(LocalPriority priority, List<String> reviews, int of) {}

    /** Those that can be ticked with a lesson of this review. */
    public List<LocalPriority> choices(Review review) {
        return practices.of(review.partnershipId()).priorities().current();
    }

    /** Those a lesson shows. */
    @Transactional
    public Set<UUID> of(Reader reader, Lesson lesson) {
        return Set.copyOf(db.sql("select priority_id from report.lesson_priority where lesson_id = :lesson")
                .param("lesson", lesson.id())
                .query(UUID.class)
                .list());
    }

    /** Ties a lesson to the priorities it shows, in place of those before; one no longer looked out for stays tied. */
    @Transactional
    public void tie(Reader reader, Review review, Lesson lesson, Collection<UUID> priorities) {
        Authority.needWrite(reader, review);
        var choices = choices(review).stream().map(LocalPriority::id).collect(Collectors.toSet());
        if (!choices.containsAll(priorities)) {
            throw new NotFound();
        }
        db.sql("delete from report.lesson_priority where lesson_id = :lesson and priority_id = any(:choices)")
                .param("lesson", lesson.id())
                .param("choices", choices.toArray(UUID[]::new))
                .update();
        priorities.forEach(priority -> db.sql("insert into report.lesson_priority values (:review, :lesson, :priority)")
                .param("review", review.id())
                .param("lesson", lesson.id())
                .param("priority", priority)
                .update());
    }

    /** Those the lessons of a review show. */
    @Transactional
    public List<LocalPriority> ofReview(Reader reader, Review review) {
        var shown = Set.copyOf(
                db.sql("""
                        select distinct p.priority_id from report.lesson_priority p join report.lesson l on l.id = p.lesson_id
                        where p.review_id = :review and not l.taken_out""").param("review", review.id()).query(UUID.class).list());
        return practices.of(review.partnershipId()).priorities().priorities().stream()
                .filter(each -> shown.contains(each.id()))
                .toList();
    }

    /** Every priority of a partnership, with the reviews the reader may see that show it. */
    @Transactional
    public List<Shown> over(Reader reader, Partnership partnership) {
        var found = new HashMap<UUID, Set<String>>();
        db.sql("""
                        select distinct p.priority_id, r.reference from report.lesson_priority p
                        join report.lesson l on l.id = p.lesson_id and not l.taken_out
                        join review.review r on r.id = p.review_id where r.partnership_id = :partnership""")
                .param("partnership", partnership.id())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new TreeSet<>())
                        .add(each.getValue()));
        int of = db.sql("""
                        select count(distinct l.review_id) from report.lesson l join review.review r on r.id = l.review_id
                        where r.partnership_id = :partnership and not l.taken_out""")
                .param("partnership", partnership.id())
                .query(Integer.class)
                .single();
        return practices.of(partnership.id()).priorities().priorities().stream()
                .map(each -> new Shown(each, new ArrayList<>(found.getOrDefault(each.id(), Set.of())), of))
                .toList();
    }
}
