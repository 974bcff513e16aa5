package org.throughline.chronology.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Reader;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.Timeline;
import org.throughline.review.Reviews;

/** The combined chronology as a picture, whole, of a year, or of a month; with the same in words below it. */
@Controller
class TimelineController {

    private final CombinedPage page;
    private final EntrySearch entries;
    private final Reviews reviews;

    TimelineController(CombinedPage page, EntrySearch entries, Reviews reviews) {
        this.page = page;
        this.entries = entries;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology/timeline")
    String show(
            Reader reader,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            Model model) {
        var review = page.open(reader, reference, model);
        var opened = page.read(reader, review, null).orElse(null);
        if (opened == null) {
            return "chronology/notShared";
        }
        var all = entries.find(reader, opened.edition(), org.throughline.chronology.Question.ALL, 1_000_000, 0);
        var days = all.stream()
                .flatMap(entry -> Stream.of(entry.earliest(), entry.latest()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        model.addAttribute("years", years(days));
        model.addAttribute("year", year);
        model.addAttribute("month", month);
        var timeline = days.isEmpty() ? null : timeline(all, days, year, month);
        model.addAttribute("timeline", timeline);
        model.addAttribute("listed", timeline == null ? List.of() : listed(timeline));
        reviews.looked(reader, review.id(), "looked at the timeline");
        return "chronology/timeline";
    }

    private static Timeline timeline(
            List<RecordedEntry> all, List<LocalDate> days, @Nullable Integer year, @Nullable Integer month) {
        if (year != null && year >= 1900 && year < 2100) {
            if (month != null && month >= 1 && month <= 12) {
                var shown = YearMonth.of(year, month);
                return Timeline.of(all, shown.atDay(1), shown.atEndOfMonth());
            }
            return Timeline.of(all, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return Timeline.of(
                all,
                days.getFirst().withDayOfYear(1),
                LocalDate.of(days.getLast().getYear(), 12, 31));
    }

    private static List<Integer> years(List<LocalDate> days) {
        return days.stream().map(LocalDate::getYear).distinct().toList();
    }

    /** What the picture shows, in the combined order. */
    private static List<RecordedEntry> listed(Timeline timeline) {
        return timeline.lanes().stream()
                .flatMap(lane -> lane.marks().stream())
                .map(Timeline.Mark::entry)
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparingInt(RecordedEntry::position))
                .toList();
    }
}
