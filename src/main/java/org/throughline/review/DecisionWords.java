package org.throughline.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.Placeholder;
import org.throughline.settings.ReviewName;
import org.throughline.web.Show;

/** What a letter about a decision fills in. It names nobody who died: our reference and the day of death say whom it is about. */
final class DecisionWords {

    private DecisionWords() {}

    /** Only the chair's own decisions are told: a direction came from the Home Office. */
    static Map<Placeholder, String> of(
            LocalPractice practice, ReviewName name, Review review, Notification notification, Decision decision) {
        var words = new EnumMap<Placeholder, String>(death(notification));
        words.put(Placeholder.HEARD, Show.date(review.heardOn()));
        words.put(Placeholder.DECIDED, Show.date(decision.on()));
        words.put(
                Placeholder.DECIDER,
                practice.routes().on(decision.on()).isPanel() ? decision.by() : "its chair, " + decision.by() + ",");
        words.put(Placeholder.DECISION, (decision.held() ? "a " : "no ") + name.words() + " is held");
        words.put(Placeholder.REASONS, decision.reasons());
        switch (decision) {
            case Decision.Hold hold -> {
                grounds(words, hold.grounds());
                var due = Clocks.complete(practice.limits(), hold.on(), List.of(), hold.on())
                        .due();
                words.put(Placeholder.DUE, Show.date(due));
            }
            case Decision.NoReview no -> {
                grounds(words, no.grounds());
                words.put(Placeholder.INSTEAD, no.insteadInFull() + (no.insteadWords() == null ? "." : ""));
                words.put(Placeholder.ASKED, "Please tell us whether you agree, or direct that a review is held.");
            }
            case Decision.Directed directed ->
                throw new IllegalArgumentException("A direction came from the Home Office.");
        }
        return words;
    }

    /** What a letter that tells of a direction fills in: what was decided first, and what the Home Office said to it. */
    static Map<Placeholder, String> of(
            LocalPractice practice,
            ReviewName name,
            Review review,
            Notification notification,
            Decision first,
            Decision.Directed directed) {
        var words = new EnumMap<Placeholder, String>(of(practice, name, review, notification, first));
        words.put(Placeholder.DIRECTED, Show.date(directed.on()));
        return words;
    }

    /** Of which death a letter to a national body speaks. */
    static Map<Placeholder, String> death(Notification notification) {
        var died = notification.diedOn();
        return Map.of(
                Placeholder.THEIR_REFERENCE,
                Objects.requireNonNullElse(notification.homeOfficeReference(), ""),
                Placeholder.DIED,
                died == null ? "on a day not known yet" : "on " + Show.date(died));
    }

    private static void grounds(Map<Placeholder, String> words, Grounds grounds) {
        words.put(Placeholder.TEST, grounds.limb().words() + ".");
        words.put(Placeholder.EVIDENCE, grounds.evidence());
        words.put(Placeholder.PARTNERS, grounds.partners());
        words.put(Placeholder.CIRCUMSTANCES, Objects.requireNonNullElse(grounds.circumstances(), ""));
    }
}
