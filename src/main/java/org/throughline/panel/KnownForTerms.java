package org.throughline.panel;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Cases;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.review.Part;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;

/** What the case's other records say already of whom and what terms of reference are about: a beginning for the first draft. */
@Component
public class KnownForTerms {

    private final Reviews reviews;
    private final Proceedings proceedings;
    private final Cases cases;
    private final Bodies bodies;

    KnownForTerms(Reviews reviews, Proceedings proceedings, Cases cases, Bodies bodies) {
        this.reviews = reviews;
        this.proceedings = proceedings;
        this.cases = cases;
        this.bodies = bodies;
    }

    /**
     * What is known: one thing on each line, or null where nothing is.
     *
     * @param people whom the review looks at
     * @param agencies which agencies have a part
     * @param parallel proceedings that run beside
     */
    public record Known(
            @Nullable String people,
            @Nullable String agencies,
            @Nullable String parallel) {}

    /** People by their pseudonyms, or by their part where none is chosen yet: never by a real name. */
    @Transactional
    public Known of(Reader reader, Review review) {
        return new Known(
                lines(reviews.people(reader, review.id()).stream()
                        .filter(person -> person.part() != Part.FAMILY)
                        .map(KnownForTerms::person)),
                lines(cases.agencies(reader, review.id()).stream()
                        .flatMap(id -> bodies.organisation(id).stream())
                        .map(Organisation::name)
                        .sorted(Comparator.naturalOrder())),
                lines(proceedings.of(reader, review.id()).stream().map(KnownForTerms::proceeding)));
    }

    private static String person(Subject person) {
        var pseudonym = person.pseudonym();
        return pseudonym == null
                ? person.part().words()
                : pseudonym + ": " + person.part().words();
    }

    private static String proceeding(Proceeding each) {
        return each.kind().words() + ", " + each.status().words().toLowerCase(java.util.Locale.UK);
    }

    private static @Nullable String lines(Stream<String> lines) {
        var text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
