package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.gaps.Gaps;
import org.throughline.chronology.gaps.KeptGaps;
import org.throughline.chronology.gaps.WhoKnew;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** What is not in the chronology: silences, visits, who did not know, what was not received. */
@Controller
public class GapsController {

    /** More of a kind are in the CSV. */
    public static final int SHOWN = 100;

    private static final int ALL = 1_000_000;

    private final CombinedPage page;
    private final Gaps gaps;
    private final Reviews reviews;

    GapsController(CombinedPage page, Gaps gaps, Reviews reviews) {
        this.page = page;
        this.gaps = gaps;
        this.reviews = reviews;
    }

    /** @param words of one's own, or "" to ask for {@code fact} */
    private record Asked(int days, int after, @Nullable LocalDate on, String fact, String words) {}

    private static Asked asked(Form form) {
        return new Asked(
                number(form, "days", 90),
                number(form, "after", 28),
                form.optionalDate("on", "Give a whole day"),
                form.value("fact").isEmpty() ? "RISK" : form.value("fact"),
                form.value("words").strip());
    }

    private static int number(Form form, String name, int usual) {
        var typed = form.value(name);
        if (typed.isEmpty()) {
            form.with(name, String.valueOf(usual));
            return usual;
        }
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) < KeptGaps.SHORTEST) {
            form.problem(name, "Give a number of days from " + KeptGaps.SHORTEST + " to 9999");
            return usual;
        }
        return Integer.parseInt(typed);
    }

    @GetMapping("/reviews/{reference}/chronology/gaps")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openGaps(reader, reference, model);
        var asked = asked(form);
        var id = review.id();
        model.addAttribute("silences", gaps.silences(reader, id, false, asked.days(), SHOWN));
        model.addAttribute("each", gaps.silences(reader, id, true, asked.days(), SHOWN));
        model.addAttribute("afterRisk", gaps.afterRisk(reader, id, asked.after(), SHOWN));
        model.addAttribute("notSeen", gaps.notSeen(reader, id, SHOWN));
        model.addAttribute("unreceived", gaps.unreceived(reader, id, SHOWN));
        model.addAttribute("on", asked.on());
        var known = asked.on() == null ? List.<WhoKnew>of() : known(reader, id, asked, asked.on());
        model.addAttribute("known", known);
        model.addAttribute("empty", !gaps.entries(reader, id));
        reviews.looked(reader, review.id(), "looked at gaps and silences");
        return "chronology/gaps";
    }

    private List<WhoKnew> known(Reader reader, UUID review, Asked asked, LocalDate on) {
        if (!asked.words().isEmpty()) {
            return gaps.whoKnew(reader, review, on, Gaps.Fact.WORDS, asked.words());
        }
        return switch (asked.fact()) {
            case "RISK" -> gaps.whoKnew(reader, review, on, Gaps.Fact.RISK, "");
            case "FLAGGED" -> gaps.whoKnew(reader, review, on, Gaps.Fact.FLAGGED, "");
            default -> gaps.whoKnew(reader, review, on, Gaps.Fact.SIGN, asked.fact());
        };
    }

    @GetMapping("/reviews/{reference}/chronology/gaps.csv")
    void csv(Reader reader, @PathVariable String reference, Form form, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.openGaps(reader, reference, model);
        var asked = asked(form);
        var id = review.id();
        var rows = new ArrayList<List<String>>();
        Stream.concat(
                        gaps.silences(reader, id, false, asked.days(), ALL).first().stream(),
                        gaps.silences(reader, id, true, asked.days(), ALL).first().stream())
                .forEach(silence -> rows.add(row(
                        "Silence",
                        silence.agency().isEmpty() ? "All agencies" : silence.agency(),
                        silence.from().toString(),
                        silence.to().toString(),
                        silence.days() + " days",
                        List.of(silence.before()))));
        gaps.afterRisk(reader, id, asked.after(), ALL)
                .first()
                .forEach(each -> rows.add(row(
                        "Silence after an event of high risk",
                        agencies(each.event(), each.also()),
                        text(each.event().earliest()),
                        each.next() == null ? "" : text(each.next().earliest()),
                        each.why() + (each.next() == null ? ", nothing after it" : ", " + each.days() + " days"),
                        all(each.event(), each.also()))));
        gaps.notSeen(reader, id, ALL)
                .first()
                .forEach(each -> rows.add(row(
                        "Visit",
                        agencies(each.entry(), each.also()),
                        text(each.entry().earliest()),
                        text(each.entry().latest()),
                        each.who().words(),
                        all(each.entry(), each.also()))));
        gaps.unreceived(reader, id, ALL)
                .first()
                .forEach(each -> rows.add(row(
                        "Referral without a receipt",
                        agencies(each.sent(), each.also()),
                        text(each.sent().earliest()),
                        text(each.sent().latest()),
                        "To " + each.to(),
                        all(each.sent(), each.also()))));
        reviews.looked(reader, review.id(), "took gaps and silences away");
        Csv.response(
                response,
                "gaps",
                List.of("Kind", "Agency", "From", "To", "What", "Row of the file", "Words"),
                rows.stream());
    }

    private static List<String> row(
            String kind, String agency, String from, String to, String what, List<RecordedEntry> entries) {
        return List.of(
                kind,
                agency,
                from,
                to,
                what,
                joined(entries, RecordedEntry::numbered, "; "),
                joined(entries, RecordedEntry::event, "\n"));
    }

    private static List<RecordedEntry> all(RecordedEntry first, List<RecordedEntry> also) {
        return Stream.concat(Stream.of(first), also.stream()).toList();
    }

    private static String agencies(RecordedEntry first, List<RecordedEntry> also) {
        return joined(all(first, also), RecordedEntry::agency, "; ");
    }

    private static String joined(List<RecordedEntry> entries, Function<RecordedEntry, String> part, String between) {
        return entries.stream().map(part).collect(Collectors.joining(between));
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
