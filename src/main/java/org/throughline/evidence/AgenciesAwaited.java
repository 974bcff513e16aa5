package org.throughline.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.ScopingState;
import org.throughline.web.Obstacle;
import org.throughline.web.Show;

/** Which agencies have yet to say what they know, for the decision. */
@Component
public class AgenciesAwaited implements ScopingState {

    private final Agencies agencies;

    AgenciesAwaited(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    @Transactional
    public List<Obstacle> outstanding(Reader reader, Review review) {
        return agencies.of(reader, review.id()).stream()
                .filter(AgencyState::awaited)
                .map(state -> new Obstacle(
                        state.agency() + " has not answered; it was asked to by " + Show.date(state.due()),
                        review.href() + "/agencies/" + state.organisationId()))
                .toList();
    }
}
