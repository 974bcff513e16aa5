package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What is still to be done about learning that cannot wait. */
@Component
@Order(11)
class EarlyLessonTasks implements TaskSource {

    private final EarlyLessons lessons;
    private final Clock clock;

    EarlyLessonTasks(EarlyLessons lessons, Clock clock) {
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!ReviewPolicy.runs(reader, review)
                || review.stage() == Stage.NOTIFIED
                || review.stage() == Stage.CLOSED
                || review.stage() == Stage.CLOSED_WITHOUT_REVIEW) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        int waiting = lessons.notTakenUp(reader, review).size();
        if (waiting > 0) {
            tasks.add(new Task(
                    "Take up what agencies say cannot wait",
                    ScopingReviews.href(review),
                    "Co-ordinator",
                    Show.count(waiting, "agency", "agencies"),
                    Colour.AMBER));
        }
        var open = lessons.of(reader, review.id()).stream()
                .filter(EarlyLesson::open)
                .toList();
        if (!open.isEmpty()) {
            var first = open.getFirst().due();
            tasks.add(new Task(
                    "See that learning that cannot wait is acted on",
                    ScopingReviews.href(review),
                    "Co-ordinator, the first by " + Show.date(first),
                    open.size() + " still to be acted on",
                    first.isBefore(LocalDate.now(clock)) ? Colour.AMBER : Colour.TEAL));
        }
        return tasks;
    }
}
