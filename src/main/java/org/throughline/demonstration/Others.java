package org.throughline.demonstration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.evidence.Known;
import org.throughline.review.Pauses;

/** Four more invented deaths, each at another stage. */
@Component
@Profile("demo")
class Others {

    /** How many agencies have answered where the others still search. */
    private static final int ANSWERED = 3;

    private static final Set<String> STAGED = Set.of("SCOPING", "WITH_HOME_OFFICE", "DRAFTING");
    private static final String THIS_WEEK = "0.1";

    private final Cast cast;
    private final Steps steps;
    private final Pauses pauses;
    private final Returns returns;

    Others(Cast cast, Steps steps, Pauses pauses, Returns returns) {
        this.returns = returns;
        this.cast = cast;
        this.steps = steps;
        this.pauses = pauses;
    }

    void make() {
        // the death heard of first has the lowest number of its year
        var inOrder = Texts.records("others.txt").stream()
                .sorted(Comparator.comparingDouble(Others::heardOf).reversed())
                .toList();
        for (var facts : inOrder) {
            switch (facts.getOrDefault("stage", "")) {
                case "SCOPING" -> scoping(facts);
                case "WITH_HOME_OFFICE" -> notHeld(facts);
                case "DRAFTING" -> paused(facts);
                default -> justNotified(facts);
            }
        }
    }

    /** How many months ago the partnership heard of it. */
    private static double heardOf(Map<String, String> facts) {
        return STAGED.contains(facts.getOrDefault("stage", ""))
                ? Double.parseDouble(facts.getOrDefault("received months ago", "1"))
                : Double.parseDouble(THIS_WEEK);
    }

    /** As if the partnership had heard of it this week. */
    private void justNotified(Map<String, String> facts) {
        var recent = new HashMap<>(facts);
        recent.put("died months ago", "0.3");
        recent.put("received months ago", THIS_WEEK);
        steps.notified(recent);
    }

    private void scoping(Map<String, String> facts) {
        var review = steps.notified(facts);
        var agencies = steps.agencies(review);
        var asked = steps.asked(review, agencies, review.heardOn().plusDays(28));
        returns.send(asked, agencies.subList(0, ANSWERED), Known.KNOWN);
    }

    private void notHeld(Map<String, String> facts) {
        var review = steps.notified(facts);
        var asked = steps.asked(review, steps.agencies(review), review.heardOn().plusDays(14));
        returns.send(asked, steps.agencies(review), Known.NOT_KNOWN);
        steps.notHeld(
                asked,
                "Neither was known to any agency before the death, so there is little to learn of how agencies worked.",
                review.heardOn().plusDays(28));
    }

    private void paused(Map<String, String> facts) {
        var review = steps.notified(facts);
        var held =
                steps.decided(review, steps.agencies(review), review.heardOn().plusDays(25));
        pauses.begin(cast.as(Cast.COORDINATOR), held, held.heardOn().plusDays(60), "the trial", "the police");
    }
}
