package org.throughline.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.web.Obstacle;

/** An agency that has not answered in those reviews a test names; in all others nothing is outstanding. */
@Component
class UnansweredAgencies implements ScopingState {

    private final Set<UUID> reviews = ConcurrentHashMap.newKeySet();

    void in(Review review) {
        reviews.add(review.id());
    }

    @Override
    public List<Obstacle> outstanding(Reader reader, Review review) {
        return reviews.contains(review.id())
                ? List.of(new Obstacle("Invented Hospital has not answered", review.href() + "/agencies"))
                : List.of();
    }
}
