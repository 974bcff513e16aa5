package org.throughline.actions;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.report.Commissioner;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;

/** Closes a review when every action is done, or it is said why not. */
@Component
public class Closing {

    private final Actions actions;
    private final Reviews reviews;
    private final Commissioner commissioner;

    Closing(Actions actions, Reviews reviews, Commissioner commissioner) {
        this.actions = actions;
        this.reviews = reviews;
        this.commissioner = commissioner;
    }

    public static boolean mayClose(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var in = new ArrayList<Obstacle>();
        if (review.stage() != Stage.IMPLEMENTING) {
            in.add(new Obstacle("The review is not yet being put into practice", review.href() + "/report"));
        }
        var all = actions.of(reader, review.id());
        if (all.isEmpty()) {
            in.add(new Obstacle("There is no action plan", review.href() + "/actions"));
        }
        all.stream()
                .filter(action -> !action.status().settled())
                .map(action -> new Obstacle(
                        "Action " + action.number() + ": "
                                + action.status().words().toLowerCase(java.util.Locale.UK),
                        review.href() + action.path()))
                .forEach(in::add);
        return in;
    }

    @Transactional
    public void close(Reader reader, Review review, String words) {
        if (!mayClose(reader, review)) {
            throw new NotAllowed("The co-ordinator or the partnership's chair closes a review.");
        }
        if (!obstacles(reader, review).isEmpty()) {
            throw new IllegalStateException("There are obstacles to closing.");
        }
        reviews.move(reader, review, Stage.CLOSED, "closed the review: " + words);
        commissioner.closed(reader, review);
    }
}
