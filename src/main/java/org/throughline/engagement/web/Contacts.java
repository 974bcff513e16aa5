package org.throughline.engagement.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.throughline.access.Reader;
import org.throughline.engagement.Contact;
import org.throughline.engagement.EngagementPolicy;
import org.throughline.engagement.Family;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** What every page about the family begins with: the review, its header, and whose page it is. */
@Component
public class Contacts {

    private final Family family;
    private final Reviews reviews;
    private final CaseFrame frame;

    Contacts(Family family, Reviews reviews, CaseFrame frame) {
        this.family = family;
        this.reviews = reviews;
        this.frame = frame;
    }

    /** For staff. */
    @Transactional
    public Review review(Reader reader, String reference, Model model) {
        var review = reviews.get(reader, reference);
        if (!EngagementPolicy.keeps(reader, review)) {
            throw new NotFound();
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "family"));
        return review;
    }

    /** For staff, about one person. */
    @Transactional
    public Contact contact(Reader reader, Review review, UUID id, Model model) {
        var contact = family.contact(reader, review.id(), id);
        model.addAttribute("contact", contact);
        return contact;
    }

    /** For the person themselves and those who speak for them. */
    @Transactional
    public Review ownReview(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!EngagementPolicy.isFamily(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    /** For the person themselves and those who speak for them, about that person. */
    @Transactional
    public Contact own(Reader reader, Review review, UUID id, Model model) {
        var contact = family.mine(reader, review, id);
        model.addAttribute("review", review);
        model.addAttribute("contact", contact);
        model.addAttribute("themselves", EngagementPolicy.isThemselves(reader, contact));
        return contact;
    }
}
