package org.throughline.review;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;

/**
 * Takes the Home Office's answer, from its own people here or from the partnership that had it by letter. The Home Office may not read
 * the case, so the service itself moves the review on its word: two transactions, the second writing all or nothing.
 */
@Component
public class HomeOfficeAnswers {

    private final HomeOffice homeOffice;
    private final Reviews reviews;

    HomeOfficeAnswers(HomeOffice homeOffice, Reviews reviews) {
        this.homeOffice = homeOffice;
        this.reviews = reviews;
    }

    /** Must not be called inside another transaction. */
    public void answer(Reader reader, UUID decision, Told.Answered answered) {
        var told = homeOffice.get(reader, decision);
        if (ReviewPolicy.answersForHomeOffice(reader)) {
            homeOffice.record(Reader.SERVICE, reader.by(), decision, answered);
            return;
        }
        if (!ReviewPolicy.runs(reader, reviews.get(reader, told.reviewId()))) {
            throw new NotAllowed(
                    "The answer is the Home Office's; the partnership's staff record one that came by letter.");
        }
        homeOffice.record(reader, reader.by(), decision, answered);
    }
}
