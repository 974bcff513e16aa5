package org.throughline.review;

import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Reader;
import org.throughline.audit.Trail;

/** The sentences of a review's history as a reader may see them, the latest first. */
public record Histories(Trail trail, Reviews reviews, TransactionTemplate transaction) {

    public List<String> of(Reader reader, Review review) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // names the reader for this transaction
            var seen = reviews.find(reader, review.id());
            return seen.isEmpty()
                    ? List.<String>of()
                    : trail.of(review.id(), false, 100).stream()
                            .map(Trail.Line::sentence)
                            .toList();
        }));
    }
}
