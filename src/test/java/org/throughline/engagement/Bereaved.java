package org.throughline.engagement;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** An invented review that is held, with invented family who have pages of their own. */
@Component
public class Bereaved {

    private final Invented invented;
    private final Decided decided;
    private final Reviews reviews;
    private final Family family;

    Bereaved(Invented invented, Decided decided, Reviews reviews, Family family) {
        this.invented = invented;
        this.decided = decided;
        this.reviews = reviews;
        this.family = family;
    }

    /** A review that is held, and the co-ordinator who holds it. */
    public record Case(Partnership partnership, Reader coordinator, Review review) {}

    /** Somebody who was close to the person who died, with their own page. */
    public record Person(Reader reader, Contact contact) {
        public String href(Case held) {
            return contact.ownHref(held.review().reference());
        }
    }

    public Case held() {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        return new Case(partnership, coordinator, decided.held(coordinator, partnership));
    }

    public Contact contact(Case held, Contact.Kind kind, String name) {
        var contact = Contact.fresh(held.review().id(), kind, name, "invented");
        family.keep(held.coordinator(), held.review(), contact);
        return family.contact(held.coordinator(), held.review().id(), contact.id());
    }

    public Person person(Case held, String name) {
        var contact = contact(held, Contact.Kind.FAMILY, name);
        family.letIn(held.coordinator(), held.review(), contact, "family" + UUID.randomUUID() + "@example.org");
        var known = family.contact(held.coordinator(), held.review().id(), contact.id());
        return new Person(invented.again(Objects.requireNonNull(known.personId())), known);
    }

    /** The review as it is now. */
    public Review again(Case held) {
        return reviews.get(held.coordinator(), held.review().id());
    }
}
