package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.Obstacle;

/** Closes scoping: the decision comes next, or a scoping review where the partnership has one. The room that asks the agencies says what is outstanding. */
@Component
public class Scoping {

    private final ObjectProvider<ScopingState> state;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Clock clock;

    Scoping(ObjectProvider<ScopingState> state, Reviews reviews, Decisions decisions, Clock clock) {
        this.state = state;
        this.reviews = reviews;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Agencies that have not answered; scoping may still be closed, with a reason. */
    @Transactional
    public List<Obstacle> outstanding(Reader reader, Review review) {
        return state.stream()
                .flatMap(each -> each.outstanding(reader, review).stream())
                .toList();
    }

    /** @param goingOn why the partnership goes on without those who have not answered; null where all have */
    @Transactional
    public Review close(Reader reader, Review review, @Nullable String goingOn) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff close scoping.");
        }
        int awaited = outstanding(reader, review).size();
        if (awaited > 0 && goingOn == null) {
            throw new NotAllowed("Agencies have not answered: say why the partnership goes on without them.");
        }
        var target = reviews.afterScoping(review);
        var route = decisions.route(review, LocalDate.now(clock));
        var sentence = target == Stage.SCOPING_REVIEW
                ? "closed scoping and began the scoping review"
                : "closed scoping and put the decision to " + (route.isPanel() ? route.words() : "the chair");
        var moved = reviews.move(
                reader,
                review,
                target,
                awaited == 0 ? sentence : sentence + " with " + awaited + " answers outstanding: " + goingOn);
        decisions.ready(reader, moved);
        return moved;
    }
}
