package org.throughline.engagement;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Stage;
import org.throughline.web.Step;

/** Where a review is, said plainly to the family: seven steps instead of the stages of the register. Nothing here is ever "overdue". */
public final class PlainStage {

    /**
     * One of the seven steps.
     *
     * @param words its name
     * @param meaning what happens in it, and what the family can do
     */
    public record Plain(String words, String meaning) {}

    private record From(Stage stage, Plain plain) {}

    private static final List<From> STEPS = List.of(
            step(Stage.NOTIFIED, "We have been told", "We are asking local services whether they knew your family."),
            step(
                    Stage.DECISION,
                    "Deciding about a review",
                    "The partnership decides whether to hold a review. You will be told either way."),
            step(
                    Stage.COMMISSIONING,
                    "Setting up the review",
                    "An independent chair is found. You can help to decide what the review looks at."),
            step(
                    Stage.EVIDENCE,
                    "Finding out what happened",
                    "Services write down what they knew and what they did. You can tell the chair what you know."),
            step(
                    Stage.DRAFTING,
                    "Writing the report",
                    "The chair writes the report. You can read it before it is finished, and say what should change."),
            step(
                    Stage.SUBMITTED,
                    "Checks before it is published",
                    "The Home Office reads the report. You will be told the day it is published before anybody else."),
            step(
                    Stage.PUBLISHED,
                    "Making sure things change",
                    "Services do what the report recommends, and have to show what they did."));

    private PlainStage() {}

    private static From step(Stage stage, String words, String meaning) {
        return new From(stage, new Plain(words, meaning));
    }

    /** The seven steps, with those behind, the one now, and those to come. */
    public static List<Step> steps(Stage stage) {
        int now = index(stage);
        return IntStream.range(0, STEPS.size())
                .mapToObj(index -> new Step(
                        STEPS.get(index).plain().words(),
                        index < now ? Step.State.DONE : index == now ? Step.State.NOW : Step.State.LATER,
                        null))
                .toList();
    }

    /** The step a review is in. */
    public static Plain now(Stage stage) {
        return switch (stage) {
            case WITH_HOME_OFFICE ->
                new Plain(
                        "Waiting for the Home Office",
                        "The partnership decided not to hold a review. The Home Office looks at that decision and can change it. You will be told either way.");
            case CLOSED_WITHOUT_REVIEW ->
                new Plain(
                        "There will be no review",
                        "The partnership decided not to hold a review, and the Home Office agreed. You can ask why.");
            case RESTRICTED ->
                new Plain(
                        "The report is finished",
                        "It is not published, to keep people safe. You can ask why, and who has read it.");
            case CLOSED -> new Plain("The review has ended", "What it recommended has been done, or explained.");
            default -> STEPS.get(index(stage)).plain();
        };
    }

    /** The name of a step as it stands within a sentence: "Waiting for the Home Office" is "waiting for the Home Office". */
    public static String within(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** Whether the seven steps fit: a review is held, or it may still be. */
    public static boolean isOnItsWay(Stage stage) {
        return stage != Stage.WITH_HOME_OFFICE && stage != Stage.CLOSED_WITHOUT_REVIEW;
    }

    /** The step after it, or null when there is none. */
    public static @Nullable Plain next(Stage stage) {
        int next = index(stage) + 1;
        return !isOnItsWay(stage) || next >= STEPS.size()
                ? null
                : STEPS.get(next).plain();
    }

    private static int index(Stage stage) {
        int now = 0;
        for (int index = 0; index < STEPS.size(); index++) {
            if (stage.compareTo(STEPS.get(index).stage()) >= 0) {
                now = index;
            }
        }
        return now;
    }
}
