package org.throughline.chronology.work;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/**
 * What is to be done about the combined chronology: answers to read and, until the report is submitted, dates to look at and questions that
 * wait.
 */
@Component
public class ChronologyTasks implements TaskSource {

    private final JdbcClient db;
    private final Notes notes;

    ChronologyTasks(JdbcClient db, Notes notes) {
        this.db = db;
        this.notes = notes;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!ChronologyPolicy.judges(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var here = review.href() + "/chronology";
        var unread = notes.unread(reader, review.id());
        if (unread.latest() != null) {
            tasks.add(new Task(
                    "Read what agencies answered you",
                    here + "/questions?state=ANSWERED",
                    "For " + reader.name() + ", who asked. The latest came on " + Show.moment(unread.latest()),
                    Show.count(unread.number(), "answer", "answers"),
                    Colour.AMBER));
        }
        if (review.stage().compareTo(Stage.SUBMITTED) >= 0) {
            return tasks;
        }
        int attention = db.sql("select coalesce(sum(attention), 0) from chronology.tally where review_id = :review")
                .param("review", review.id())
                .query(Integer.class)
                .single();
        if (attention > 0) {
            tasks.add(new Task(
                    "Say what unclear dates in the chronology mean",
                    here + "?attention=yes",
                    Show.count(attention, "entry needs", "entries need") + " a look",
                    "To do",
                    Colour.AMBER));
        }
        var waiting = notes.all(reader, review.id()).stream()
                .filter(note -> note.answer() == null)
                .toList();
        if (!waiting.isEmpty()) {
            tasks.add(new Task(
                    "Questions to agencies about their entries",
                    here + "/questions?state=WAITING",
                    "The longest waits since " + Show.moment(waiting.getFirst().at()),
                    "Waiting for " + Show.count(waiting.size(), "answer", "answers"),
                    Colour.TEAL));
        }
        return tasks;
    }
}
