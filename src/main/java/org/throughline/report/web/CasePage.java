package org.throughline.report.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What every page of this room needs: the review, for a reader to whom its whole file is open, and its header. */
@Component
public class CasePage {

    private final Reviews reviews;
    private final CaseFrame frame;

    CasePage(Reviews reviews, CaseFrame frame) {
        this.reviews = reviews;
        this.frame = frame;
    }

    /** Puts "review" and "header" into the model; not found for anybody else. */
    @Transactional
    public Review open(Reader reader, String reference, String room, Model model) {
        var review = reviews.get(reader, reference);
        Authority.read(reader, review);
        return show(reader, review, room, model);
    }

    /** The same for a page that others may read too; the caller has checked. */
    @Transactional
    public Review show(Reader reader, Review review, String room, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, room));
        return review;
    }
}
