package org.throughline.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What the action plan waits for. */
@Component
class ActionTasks implements TaskSource {

    private final Actions actions;
    private final Clock clock;

    ActionTasks(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (review.stage() != Stage.IMPLEMENTING || !CaseFrame.seesWholeFile(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var open = actions.of(reader, review.id()).stream()
                .filter(action -> !action.status().settled())
                .toList();
        var today = LocalDate.now(clock);
        for (var action : open) {
            tasks.add(new Task(
                    "Action " + action.number() + ": " + action.lead(),
                    review.href() + action.path(),
                    action.due() == null ? "No date set" : "By " + Show.date(action.due()),
                    action.time(today).isEmpty() ? action.status().words() : action.time(today),
                    action.due() != null && action.due().isBefore(today) ? Colour.AMBER : Colour.GREY));
        }
        if (open.isEmpty()) {
            tasks.add(new Task(
                    "Close the review",
                    Closing.mayClose(reader, review) ? review.href() + "/actions/closing" : null,
                    "Co-ordinator or chair of the partnership",
                    "To do",
                    Colour.TEAL));
        }
        return tasks;
    }
}
