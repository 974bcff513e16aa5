package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contributions;
import org.throughline.review.Review;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** What the family said and nobody answered yet: the panel does not sign off over it, and nothing is published over it. */
@Component
class FamilyWaits {

    private final Comments comments;
    private final Contributions contributions;
    private final ChangesOfMind minds;

    FamilyWaits(Comments comments, Contributions contributions, ChangesOfMind minds) {
        this.comments = comments;
        this.contributions = contributions;
        this.minds = minds;
    }

    /** Before the panel signs off. */
    @Transactional
    List<Obstacle> beforeSignOff(Reader reader, Review review) {
        var in = new ArrayList<Obstacle>();
        int said = comments.unanswered(reader, review.id());
        if (said > 0) {
            in.add(new Obstacle(
                    Show.count(said, "comment", "comments") + " of the family " + (said == 1 ? "has" : "have")
                            + " no answer yet",
                    review.href() + "/family/comments"));
        }
        in.addAll(beforePublication(reader, review));
        return in;
    }

    /** Before anything is public. */
    @Transactional
    List<Obstacle> beforePublication(Reader reader, Review review) {
        var in = new ArrayList<Obstacle>();
        int written = contributions.undecided(reader, review.id());
        if (written > 0) {
            in.add(new Obstacle(
                    "Say how the review uses what the family wrote in their own words: "
                            + Show.count(written, "text", "texts"),
                    review.href() + "/family/own-words"));
        }
        if (minds.unanswered(reader, review.id()) > 0) {
            in.add(new Obstacle(
                    "Somebody in the family changed their mind, and has no answer yet",
                    review.href() + "/family#minds"));
        }
        return in;
    }
}
