package org.throughline.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.web.Task;

/** Asks every room what the reader could do next in each of their reviews. */
@Component
public class Desk {

    private final Reviews reviews;
    private final List<TaskSource> rooms;

    Desk(Reviews reviews, List<TaskSource> rooms) {
        this.reviews = reviews;
        this.rooms = rooms;
    }

    /** A review with what can be done in it now; tasks without a link wait for somebody else. */
    public record OnTheDesk(Review review, List<Task> mine, List<Task> waiting) {}

    /** Reviews that are not closed: those with something for this reader first. */
    @Transactional
    public List<OnTheDesk> of(Reader reader) {
        return reviews.all(reader).stream()
                .filter(review -> review.stage() != Stage.CLOSED && review.stage() != Stage.CLOSED_WITHOUT_REVIEW)
                .map(review -> onTheDesk(reader, review))
                .sorted(java.util.Comparator.comparing(each -> each.mine().isEmpty()))
                .toList();
    }

    private OnTheDesk onTheDesk(Reader reader, Review review) {
        var tasks = rooms.stream()
                .flatMap(room -> room.tasks(reader, review).stream())
                .toList();
        return new OnTheDesk(
                review,
                tasks.stream().filter(task -> task.href() != null).toList(),
                tasks.stream().filter(task -> task.href() == null).toList());
    }
}
