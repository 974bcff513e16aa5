package org.throughline.engagement;

import java.util.List;
import org.throughline.review.Stage;
import org.throughline.web.Step;

/** Where a review is, said plainly to the family: seven steps instead of twenty stages. Nothing here is ever "overdue". */
public final class PlainStage {

    private record Plain(Stage from, String words, String meaning) {}

    private static final List<Plain> STEPS = List.of(
            new Plain(
                    Stage.NOTIFIED, "We have been told", "We are asking local services whether they knew your family."),
            new Plain(
                    Stage.DECISION,
                    "Deciding about a review",
                    "The partnership decides whether to hold a review. You will be told either way."),
            new Plain(
                    Stage.COMMISSIONING,
                    "Setting up the review",
                    "An independent chair is found. You can help to decide what the review looks at."),
            new Plain(
                    Stage.EVIDENCE,
                    "Finding out what happened",
                    "Services write down what they knew and did. You can tell the chair what you know."),
            new Plain(
                    Stage.DRAFTING,
                    "Writing the report",
                    "The chair writes the report. You can read it before it is finished and say what should change."),
            new Plain(
                    Stage.SUBMITTED,
                    "Checks before it is published",
                    "The Home Office reads the report. You will be told the day it is published before anybody else."),
            new Plain(
                    Stage.PUBLISHED,
                    "Making sure things change",
                    "The report is public. Services carry out what it recommends and must show what they did."));

    private PlainStage() {}

    /** The seven steps, with those behind, the one now, and those to come. */
    public static List<Step> steps(Stage stage) {
        int now = now(stage);
        return java.util.stream.IntStream.range(0, STEPS.size())
                .mapToObj(index -> new Step(
                        STEPS.get(index).words(),
                        index < now ? Step.State.DONE : index == now ? Step.State.NOW : Step.State.LATER,
                        index == now ? STEPS.get(index).meaning() : null))
                .toList();
    }

    private static int now(Stage stage) {
        int now = 0;
        for (int index = 0; index < STEPS.size(); index++) {
            if (stage.compareTo(STEPS.get(index).from()) >= 0) {
                now = index;
            }
        }
        return now;
    }
}
