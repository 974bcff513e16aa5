package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/** Who decides whether a review is held. */
public record DecisionRoutes(List<From> routes) implements Chapter {

    public static final DecisionRoutes CHAIR = new DecisionRoutes(List.of());

    /** @param panel the standing panel's own name; null where the chair of the partnership decides */
    public record From(LocalDate from, @Nullable String panel) implements Dated {

        Route route() {
            return new Route(panel);
        }
    }

    /** @param panel the standing panel that decides; null where the chair of the partnership does */
    public record Route(@Nullable String panel) {

        public boolean isPanel() {
            return panel != null;
        }

        /** In the middle of a sentence: "the chair of the partnership", "One Panel". */
        public String words() {
            return panel == null ? "the chair of the partnership" : panel;
        }

        /** At its beginning. */
        public String title() {
            return panel == null ? "The chair of the partnership" : panel;
        }
    }

    public Route on(LocalDate day) {
        return Dated.on(routes, day).map(From::route).orElse(new Route(null));
    }

    /** With one more; as they were, where the same already decides on that day. */
    public DecisionRoutes with(From fresh) {
        return on(fresh.from()).equals(fresh.route()) ? this : new DecisionRoutes(Dated.with(routes, fresh));
    }

    @Override
    public Topic topic() {
        return Topic.DECISION_ROUTE;
    }

    @Override
    public List<String> lines() {
        return routes.stream()
                .map(each ->
                        "From " + Show.date(each.from()) + ": " + each.route().words())
                .toList();
    }
}
