package org.throughline.chronology.web;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.timeline.Timeline;
import org.throughline.chronology.timeline.TimelineEntries;
import org.throughline.chronology.timeline.Ways;
import org.throughline.chronology.timeline.Window;
import org.throughline.chronology.work.EntryWork;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** The combined chronology as a picture: all of it, a year, a month, days, hours; with the same in words below it. */
@Controller
class TimelineController {

    private static final long LONGEST = 40_000;

    private final CombinedPage page;
    private final TimelineEntries entries;
    private final EntrySearch search;
    private final EntryWork work;
    private final Reviews reviews;

    TimelineController(
            CombinedPage page, TimelineEntries entries, EntrySearch search, EntryWork work, Reviews reviews) {
        this.page = page;
        this.entries = entries;
        this.search = search;
        this.work = work;
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
        var edition = opened.edition();
        var whole = entries.whole(reader, edition).orElse(null);
        var question = EntryFilter.question(form);
        var asked = whole == null ? null : asked(form, question, whole);
        var agencies = search.agencies(reader, edition);
        model.addAttribute("opened", opened);
        model.addAttribute("whole", whole);
        model.addAttribute("zoomed", asked != null);
        model.addAttribute("filtered", question.between(null, null).narrows());
        model.addAttribute("ways", new Ways(opened.here(), EntryFilter.withoutDays(form)));
        model.addAttribute("query", EntryFilter.query(form));
        model.addAttribute(
                "filters",
                new Filters(
                        agencies,
                        reviews.people(reader, review.id()),
                        work.keyLines(reader, review.id()),
                        question.narrows()));
        model.addAttribute(
                "timeline",
                whole == null
                        ? null
                        : Timeline.of(entries.read(
                                reader,
                                review,
                                edition,
                                question,
                                EntryFilter.names(form),
                                asked == null ? whole : asked)));
        reviews.looked(reader, review.id(), "looked at the timeline");
        return "chronology/timeline";
    }

    /** The time asked for; null for all of it, also if what was asked is no time. A filter's days are the time, open ends the whole's. */
    private static @Nullable Window asked(Form form, Question question, Window whole) {
        try {
            if (!form.value("year").isEmpty()) {
                int year = Integer.parseInt(form.value("year"));
                return form.value("month").isEmpty()
                        ? Window.of(Year.of(year))
                        : Window.of(YearMonth.of(year, Integer.parseInt(form.value("month"))));
            }
            var from = question.from();
            var to = question.to();
            if (form.hasProblems() || from == null && to == null) {
                return null;
            }
            var window = new Window(from == null ? whole.from() : from, to == null ? whole.to() : to);
            return window.days() > LONGEST ? null : window;
        } catch (DateTimeException | IllegalArgumentException notATime) {
            return null;
        }
    }
}
