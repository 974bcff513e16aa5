package org.throughline.chronology.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.timeline.Timeline;
import org.throughline.chronology.timeline.TimelineEntries;
import org.throughline.chronology.timeline.Window;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** The combined chronology as a picture: all of it, a year, a month, days, hours; with the same in words below it. */
@Controller
class TimelineController {

    private static final long LONGEST = 40_000;

    private final CombinedPage page;
    private final TimelineEntries entries;
    private final Reviews reviews;

    TimelineController(CombinedPage page, TimelineEntries entries, Reviews reviews) {
        this.page = page;
        this.entries = entries;
        this.reviews = reviews;
    }

    @GetMapping({
        "/reviews/{reference}/chronology/timeline",
        "/reviews/{reference}/chronology/versions/{number:\\d+}/timeline"
    })
    String show(
            Reader reader,
            @PathVariable String reference,
            @PathVariable(required = false) @Nullable Integer number,
            Form form,
            Model model) {
        var review = page.open(reader, reference, model);
        var opened = page.read(reader, review, number).orElse(null);
        if (opened == null) {
            return "chronology/notShared";
        }
        var whole = entries.whole(reader, opened.edition()).orElse(null);
        var asked = asked(form);
        model.addAttribute("opened", opened);
        model.addAttribute("whole", whole);
        model.addAttribute("zoomed", asked != null);
        model.addAttribute(
                "timeline",
                whole == null
                        ? null
                        : Timeline.of(entries.read(reader, opened.edition(), asked == null ? whole : asked)));
        reviews.looked(reader, review.id(), "looked at the timeline");
        return "chronology/timeline";
    }

    /** The time asked for; null for all of it, also if what was asked is no time. */
    private static @Nullable Window asked(Form form) {
        try {
            if (!form.value("year").isEmpty()) {
                int year = Integer.parseInt(form.value("year"));
                return form.value("month").isEmpty()
                        ? Window.of(Year.of(year))
                        : Window.of(YearMonth.of(year, Integer.parseInt(form.value("month"))));
            }
            if (form.value("from").isEmpty()) {
                return null;
            }
            var window = new Window(LocalDate.parse(form.value("from")), LocalDate.parse(form.value("to")));
            return window.days() > LONGEST ? null : window;
        } catch (DateTimeException | IllegalArgumentException notATime) {
            return null;
        }
    }
}
