package org.throughline.review.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Told;
import org.throughline.web.Form;

/** What the Home Office answers, as typed on its own page or on the partnership's. */
final class AnswerForm {

    private AnswerForm() {}

    /** The answer, or null and the form's problems. */
    static Told.@Nullable Answered read(Form form, Told told, LocalDate today) {
        var answer = form.choice("answer", Told.Answer.class, "Choose the answer");
        if (answer == Told.Answer.DIRECTS && told.held()) {
            form.problem("answer", "A review is held already, so there is nothing to direct. Choose the other answer");
        }
        var reasons = form.optional("reasons", 10_000);
        if (answer == Told.Answer.DIRECTS && reasons == null) {
            form.problem("reasons", "Give the reasons for the direction");
        }
        var number = form.optional("number", 100);
        var on = form.date("on", "Give the day of the answer");
        if (on != null && (on.isAfter(today) || on.isBefore(told.toldOn()))) {
            form.problem(
                    "on", "The day of the answer lies between the day the Home Office was told and today. Check it");
        }
        return form.hasProblems() || answer == null || on == null
                ? null
                : new Told.Answered(answer, on, number, reasons);
    }
}
