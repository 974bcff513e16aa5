package org.throughline.chronology.web;

import org.throughline.chronology.HowFar.Progress;
import org.throughline.review.Review;

/** The combined chronology is asked for while it is being combined. The message stays empty: exceptions carry no case content. */
final class StillCombining extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Review review;
    private final transient Progress progress;

    StillCombining(Review review, Progress progress) {
        this.review = review;
        this.progress = progress;
    }

    Review review() {
        return review;
    }

    Progress progress() {
        return progress;
    }
}
