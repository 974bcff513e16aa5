package org.throughline.demonstration;

import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Organisation;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.Known;
import org.throughline.evidence.ScopingReturn;
import org.throughline.evidence.ScopingReturns;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;

/** What the invented agencies answer when they are asked what they know. */
@Component
@Profile("demo")
class Returns {

    private final Cast cast;
    private final Reviews reviews;
    private final ScopingReturns returns;

    Returns(Cast cast, Reviews reviews, ScopingReturns returns) {
        this.cast = cast;
        this.reviews = reviews;
        this.returns = returns;
    }

    /** Each agency sends its answer: it knew the people, or it searched and did not. */
    void send(Review review, Collection<Organisation> agencies, Known known) {
        var people = reviews.people(cast.as(Cast.COORDINATOR), review.id());
        agencies.forEach(
                agency -> returns.save(cast.leadOf(agency.name()), review, agency, words(people, known), true));
    }

    private static ScopingReturn words(List<Subject> people, Known known) {
        var knew = known == Known.KNOWN;
        return new ScopingReturn(
                0,
                0,
                "The electronic record, and paper files in the archive",
                "",
                "The agency lead",
                "the day the request came",
                "A locked folder that only the agency lead opens",
                knew ? Contribution.CHRONOLOGY : Contribution.NOTHING,
                "",
                knew ? "Offered to everyone who had met them" : "",
                "",
                null,
                people.stream()
                        .map(person -> new ScopingReturn.PersonAnswer(
                                person.id(), known, knew ? "In contact with our service" : "", ""))
                        .toList());
    }
}
