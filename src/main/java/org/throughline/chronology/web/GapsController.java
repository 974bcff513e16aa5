package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.Edition;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.gaps.AfterRisk;
import org.throughline.chronology.gaps.NotSeen;
import org.throughline.chronology.gaps.Sign;
import org.throughline.chronology.gaps.Silence;
import org.throughline.chronology.gaps.Unreceived;
import org.throughline.chronology.gaps.WhoKnew;
import org.throughline.chronology.work.Flag;
import org.throughline.review.Review;
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
    private final EntrySearch search;
    private final Reviews reviews;

    GapsController(CombinedPage page, EntrySearch search, Reviews reviews) {
        this.page = page;
        this.search = search;
        this.reviews = reviews;
    }

    private record Asked(int days, int after, @Nullable LocalDate on, String fact) {}

    private static Asked asked(Form form) {
        return new Asked(
                number(form, "days", 90),
                number(form, "after", 28),
                form.optionalDate("on", "Give a whole day"),
                form.value("fact").isEmpty() ? "RISK" : form.value("fact"));
    }

    private static int number(Form form, String name, int usual) {
        var typed = form.value(name);
        if (typed.isEmpty()) {
            form.with(name, String.valueOf(usual));
            return usual;
        }
        if (!typed.matches("[1-9]\\d{0,3}")) {
            form.problem(name, "Give a number of days from 1 to 9999");
            return usual;
        }
        return Integer.parseInt(typed);
    }

    @GetMapping("/reviews/{reference}/chronology/gaps")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        var asked = asked(form);
        var all = all(reader, review);
        var flagged = flagged(reader, review);
        model.addAttribute("entries", all.size());
        model.addAttribute("silences", Silence.ofAll(all, asked.days()));
        model.addAttribute("each", Silence.ofEach(all, asked.days()));
        model.addAttribute("afterRisk", AfterRisk.among(all, flagged, asked.after()));
        model.addAttribute("notSeen", NotSeen.among(all));
        model.addAttribute("unreceived", Unreceived.among(all));
        model.addAttribute("on", asked.on());
        model.addAttribute(
                "known",
                asked.on() == null
                        ? List.of()
                        : WhoKnew.on(all, Objects.requireNonNull(asked.on()), fact(asked.fact(), flagged)));
        reviews.looked(reader, review.id(), "looked at gaps and silences");
        return "chronology/gaps";
    }

    private List<RecordedEntry> all(Reader reader, Review review) {
        return search.find(reader, Edition.now(review.id()), Question.ALL, ALL, 0);
    }

    private Set<UUID> flagged(Reader reader, Review review) {
        return new HashSet<>(search.ids(
                reader,
                Edition.now(review.id()),
                new Question("", "", false, false, null, null, null, null, Flag.RISK.name(), Question.Order.OLDEST)));
    }

    private static Predicate<RecordedEntry> fact(String fact, Set<UUID> flagged) {
        if (fact.equals("RISK")) {
            return entry ->
                    flagged.contains(entry.id()) || Arrays.stream(Sign.values()).anyMatch(sign -> sign.in(entry));
        }
        if (fact.equals("FLAGGED")) {
            return entry -> flagged.contains(entry.id());
        }
        return Arrays.stream(Sign.values())
                .filter(sign -> sign.name().equals(fact))
                .findFirst()
                .<Predicate<RecordedEntry>>map(sign -> sign::in)
                .orElse(entry -> (entry.event() + " " + entry.outcome())
                        .toLowerCase(Locale.UK)
                        .contains(fact.toLowerCase(Locale.UK)));
    }

    @GetMapping("/reviews/{reference}/chronology/gaps.csv")
    void csv(Reader reader, @PathVariable String reference, Form form, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.openWhole(reader, reference, model);
        var asked = asked(form);
        var all = all(reader, review);
        var rows = new ArrayList<List<String>>();
        Stream.concat(Silence.ofAll(all, asked.days()).stream(), Silence.ofEach(all, asked.days()).stream())
                .forEach(silence -> rows.add(row(
                        "Silence",
                        silence.agency().isEmpty() ? "All agencies" : silence.agency(),
                        silence.from().toString(),
                        silence.to().toString(),
                        silence.days() + " days",
                        silence.before())));
        AfterRisk.among(all, flagged(reader, review), asked.after())
                .forEach(each -> rows.add(row(
                        "Silence after an event of high risk",
                        each.event().agency(),
                        text(each.event().earliest()),
                        each.next() == null ? "" : text(each.next().earliest()),
                        each.why() + (each.next() == null ? ", nothing after it" : ", " + each.days() + " days"),
                        each.event())));
        NotSeen.among(all)
                .forEach(each -> rows.add(row(
                        "Visit",
                        each.entry().agency(),
                        text(each.entry().earliest()),
                        text(each.entry().latest()),
                        each.who().words(),
                        each.entry())));
        Unreceived.among(all)
                .forEach(each -> rows.add(row(
                        "Referral without a receipt",
                        each.sent().agency(),
                        text(each.sent().earliest()),
                        text(each.sent().latest()),
                        "To " + each.to(),
                        each.sent())));
        reviews.looked(reader, review.id(), "took gaps and silences away");
        Csv.response(
                response,
                "gaps",
                List.of("Kind", "Agency", "From", "To", "What", "Row of the file", "Words"),
                rows.stream());
    }

    private static List<String> row(
            String kind, String agency, String from, String to, String what, RecordedEntry entry) {
        return List.of(kind, agency, from, to, what, String.valueOf(entry.row()), entry.event());
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
