package org.throughline.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.TaskSource;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What the family waits for. */
@Component
class EngagementTasks implements TaskSource {

    private static final int DAYS_AHEAD = 14;
    private static final String WHOSE = "Chair or co-ordinator";

    private final JdbcClient db;
    private final Clock clock;

    EngagementTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many of each wait, and when the family was told they would hear again. */
    record Waiting(
            int questions,
            int names,
            int comments,
            int own,
            int minds,
            int terms,
            int together,
            int links,
            @Nullable LocalDate nextBy) {}

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!EngagementPolicy.keeps(reader, review)) {
            return List.of();
        }
        var waiting =
                db.sql("""
                        select
                            (select count(*) from engagement.family_question q where q.review_id = :review and q.answer is null
                                and q.taken_back_at is null) as questions,
                            (select count(*) from engagement.proposed_name n where n.review_id = :review and n.outcome is null) as names,
                            (select count(*) from engagement.reading_comment c where c.review_id = :review and c.answer is null
                                and c.taken_back_at is null) as comments,
                            (select count(*) from engagement.contribution c where c.review_id = :review and c.sent_at is not null
                                and not exists (select 1 from engagement.contribution_use u where u.contribution_id = c.id)) as own,
                            (select count(*) from engagement.changed_mind m where m.review_id = :review and m.answer is null) as minds,
                            (select count(*) from (select max(s.version) as read from engagement.shared_terms s
                                where s.review_id = :review and s.ended_on is null having max(s.version) is not null) shared
                                where engagement.newer_terms(:review, shared.read)) as terms,
                            (select count(distinct r.id) from engagement.reading r
                                join engagement.reading_mark m on m.reading_id = r.id and m.kind = 'WITH_SOMEONE'
                                where r.review_id = :review and r.ended_on is null and not exists (
                                    select 1 from engagement.log_entry l where l.contact_id = r.contact_id
                                        and l.kind in ('DRAFT_READ', 'FINAL_READ') and l.recorded_at > m.at)) as together,
                            (select count(*) from access.link_wish w where w.person_id in (
                                select c.person_id from engagement.contact c where c.review_id = :review
                                union all select a.person_id from engagement.advocate a
                                    where a.review_id = :review and a.ended_on is null)) as links,
                            (select u.next_by from engagement.shared_update u where u.review_id = :review
                                order by u.shared_at desc limit 1) as next_by""").param("review", review.id()).query(Waiting.class).single();
        var family = review.href() + "/family";
        var tasks = new ArrayList<Task>();
        add(
                tasks,
                waiting.questions(),
                "Answer the question of the family",
                "Answer the %d questions of the family",
                family + "#questions");
        add(
                tasks,
                waiting.comments(),
                "Answer what the family said about the draft",
                "Answer the %d comments of the family on the draft",
                family + "/comments");
        add(
                tasks,
                waiting.own(),
                "Read what somebody in the family wrote in their own words, and say how it is used",
                "Read the %d texts the family wrote in their own words, and say how each is used",
                family + "/own-words");
        add(
                tasks,
                waiting.minds(),
                "Answer somebody in the family who changed their mind",
                "Answer %d changes of mind in the family",
                family + "#minds");
        add(
                tasks,
                waiting.terms(),
                "Share the newer terms of reference with the family",
                "Share the newer terms of reference with the family",
                family + "/terms");
        add(
                tasks,
                waiting.together(),
                "Arrange to read the draft together with somebody who asked for it",
                "Arrange to read the draft together with those who asked for it",
                family);
        add(
                tasks,
                waiting.names(),
                "Answer the name that the family proposed",
                "Answer the %d names that the family proposed",
                family + "/names");
        add(
                tasks,
                waiting.links(),
                "Make a new link for somebody in the family who asked for one",
                "Make new links for those in the family who asked",
                family);
        var nextBy = waiting.nextBy();
        var today = LocalDate.now(clock);
        if (nextBy != null && !nextBy.isAfter(today.plusDays(DAYS_AHEAD))) {
            tasks.add(new Task(
                    "Write to the family again",
                    family,
                    WHOSE + ". They were told they would hear by " + Show.date(nextBy) + ".",
                    nextBy.isBefore(today) ? "They are waiting" : "To do",
                    nextBy.isBefore(today) ? Colour.AMBER : Colour.TEAL));
        }
        return tasks;
    }

    private static void add(List<Task> tasks, int number, String one, String many, String href) {
        if (number > 0) {
            tasks.add(new Task(number == 1 ? one : many.formatted(number), href, WHOSE, "To do", Colour.TEAL));
        }
    }
}
