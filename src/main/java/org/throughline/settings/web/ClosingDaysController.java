package org.throughline.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.settings.ClosingDays;
import org.throughline.settings.Dated;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.Topic;
import org.throughline.settings.WorkingDays;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** Days on which the partnership is closed, besides bank holidays. */
@Controller
class ClosingDaysController {

    private final SettingsFrame frame;
    private final Clock clock;

    ClosingDaysController(SettingsFrame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/settings/{code}/closing-days")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        return show(frame.open(reader, code), form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("periods", practice.closingDays().periods());
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("year", year);
        model.addAttribute("bankHolidays", WorkingDays.bankHolidays(year));
        return frame.show(practice, Topic.CLOSING_DAYS, form, model);
    }

    @PostMapping("/settings/{code}/closing-days")
    String add(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("from", "Give the first day you are closed");
        var to = form.optionalDate("to", "Check the last day");
        var why = form.text("why", "Say what the day is, such as the days after Christmas", 200);
        int version = SettingsFrame.version(form);
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(ClosingDays.LONGEST - 1)))) {
            form.problem("to", "The last day is from the first day to a month after it. Check both");
        }
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        var period = new ClosingDays.Period(from, Objects.requireNonNullElse(to, from), why);
        return frame.keep(
                reader,
                practice,
                new ClosingDays(Dated.with(practice.closingDays().periods(), period)),
                version,
                "added closing days, " + Show.period(period.from(), period.to()) + ": " + why,
                "Working days are counted without " + Show.period(period.from(), period.to()) + ".",
                next);
    }

    @PostMapping("/settings/{code}/closing-days/away")
    String takeAway(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var from = form.date("gone", "Choose which days to take away");
        int version = SettingsFrame.version(form);
        if (form.hasProblems() || from == null) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                new ClosingDays(Dated.without(practice.closingDays().periods(), from)),
                version,
                "took away the closing days from " + Show.date(from),
                "They count as working days again.",
                next);
    }
}
