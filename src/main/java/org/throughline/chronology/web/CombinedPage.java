package org.throughline.chronology.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Combining;
import org.throughline.chronology.SharedChronology;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** What every page of the combined chronology begins with: who may read it, and that it is up to date. */
@Component
public class CombinedPage {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final SharedChronology shared;
    private final Combining combining;

    CombinedPage(Reviews reviews, CaseFrame frame, SharedChronology shared, Combining combining) {
        this.reviews = reviews;
        this.frame = frame;
        this.shared = shared;
        this.combining = combining;
    }

    /** Call it outside of a transaction: catching up is the service's own. */
    Review open(Reader reader, String reference, Model model) {
        var review = open(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "chronology"));
        return review;
    }

    Review open(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ChronologyPolicy.seesAll(reader, review) && !ChronologyPolicy.sitsOnPanel(reader, review)) {
            throw new NotFound();
        }
        combining.combine(Reader.SERVICE, review.id());
        return review;
    }

    /** Whether a member of the panel is too early. */
    boolean notYetShared(Reader reader, Review review) {
        return !ChronologyPolicy.seesAll(reader, review)
                && shared.since(reader, review).isEmpty();
    }
}
