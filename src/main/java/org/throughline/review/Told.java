package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the Home Office was told of a decision, and what it answered: all its people see of a case.
 *
 * @param held whether the decision was to hold a review
 * @param letterId the letter, as it was sent
 * @param answer null until there is one
 * @param number the Home Office's own number for the case
 */
public record Told(
        UUID decisionId,
        UUID reviewId,
        String reference,
        String partnership,
        boolean held,
        LocalDate decidedOn,
        LocalDate toldOn,
        UUID letterId,
        @Nullable Answer answer,
        @Nullable LocalDate answeredOn,
        @Nullable String number,
        @Nullable String answerReasons,
        @Nullable String answeredBy) {

    /** What the Home Office says to a decision. */
    public enum Answer {
        AGREES("Agrees with the decision"),
        DIRECTS("Directs that a review is held");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Which decisions the Home Office looks for. */
    public enum Which {
        WAITING("Not answered yet"),
        NOT_HELD("No review is held"),
        HELD("A review is held"),
        DIRECTED("Directed");

        private final String words;

        Which(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether a decision is one of these. */
        public boolean fits(Told told) {
            return switch (this) {
                case WAITING -> told.answer() == null;
                case NOT_HELD -> !told.held();
                case HELD -> told.held();
                case DIRECTED -> told.answer() == Answer.DIRECTS;
            };
        }
    }

    /** An answer as given, on a page or in a letter. */
    public record Answered(
            Answer answer,
            LocalDate on,
            @Nullable String number,
            @Nullable String reasons) {}

    /** What it can be answered: a review can be directed only where none is held. */
    public List<Answer> answers() {
        return held ? List.of(Answer.AGREES) : List.of(Answer.values());
    }

    /** What is so now, as a heading: the decision, or the direction that turned it. */
    public String nowWords() {
        return answer == Answer.DIRECTS ? "The Home Office directed a review" : decisionWords();
    }

    public String decisionWords() {
        return held ? "A review is held" : "No review is held";
    }

    public String answerWords() {
        return answer == null ? "Not answered yet" : answer.words();
    }
}
