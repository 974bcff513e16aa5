package org.throughline.engagement.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Links;
import org.throughline.access.People;
import org.throughline.web.Show;

/** How somebody comes to their own page, in words for staff. */
@Component
public class WaysIn {

    private final Links links;
    private final People people;

    WaysIn(Links links, People people) {
        this.links = links;
        this.people = people;
    }

    /**
     * @param latest what became of their latest link, in one sentence
     * @param mayHaveLink whether a link alone may let them in
     * @param canSend whether a link can be sent to them by e-mail
     */
    public record WayIn(String latest, boolean mayHaveLink, boolean canSend) {}

    /** Null for somebody who has none. */
    @Nullable
    WayIn of(@Nullable UUID person) {
        return person == null
                ? null
                : people.find(person)
                        .map(found -> new WayIn(
                                links.latest(person).map(WaysIn::words).orElse("No link was made yet."),
                                links.mayHaveOne(person),
                                links.canSend(found)))
                        .orElse(null);
    }

    private static String words(Links.State state) {
        return "A link was made on " + Show.moment(state.madeAt()) + ". "
                + (state.usedAt() == null
                        ? "It was not used. It works until " + Show.moment(state.expiresAt()) + "."
                        : "It was used on " + Show.moment(state.usedAt()) + ".");
    }
}
