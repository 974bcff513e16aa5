package org.throughline.chronology.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.SharedChronology;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;

/** The combined chronology as a table, a page at a time, and where its entries do not agree. */
@Controller
class CombinedController {

    static final int ON_A_PAGE = 50;

    private final CombinedPage page;
    private final EntrySearch search;
    private final Entries entries;
    private final Judgements judgements;
    private final SharedChronology shared;
    private final Reviews reviews;

    CombinedController(
            CombinedPage page,
            EntrySearch search,
            Entries entries,
            Judgements judgements,
            SharedChronology shared,
            Reviews reviews) {
        this.page = page;
        this.search = search;
        this.entries = entries;
        this.judgements = judgements;
        this.shared = shared;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology")
    String show(
            Reader reader,
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID at,
            Form form,
            Model model) {
        var review = this.page.open(reader, reference, model);
        if (this.page.notYetShared(reader, review)) {
            return "chronology/notShared";
        }
        if (at != null) {
            var entry = entries.find(reader, review.id(), at).orElseThrow(NotFound::new);
            int of = search.placeOf(reader, entry) / ON_A_PAGE + 1;
            return "redirect:" + review.href() + "/chronology?page=" + of + "#e-" + at;
        }
        var question = question(form);
        int found = search.count(reader, review.id(), question);
        var pager = Pager.over(found, ON_A_PAGE, page, review.href() + "/chronology" + query(form));
        var shown = search.find(reader, review.id(), question, ON_A_PAGE, pager.skipped(ON_A_PAGE));
        model.addAttribute("found", found);
        model.addAttribute("filtered", !question.equals(EntrySearch.Question.ALL));
        model.addAttribute("pager", pager);
        model.addAttribute("entries", shown);
        model.addAttribute("also", search.alsoRecorded(reader, review.id(), shown));
        model.addAttribute("agencies", search.agencies(reader, review.id()));
        model.addAttribute("query", query(form));
        model.addAttribute(
                "attention", search.count(reader, review.id(), new EntrySearch.Question("", "", true, null, null)));
        model.addAttribute("sharedSince", shared.since(reader, review).orElse(null));
        model.addAttribute("mayShare", ChronologyPolicy.shares(reader, review));
        reviews.looked(reader, review.id(), "looked at the combined chronology");
        return "chronology/combined";
    }

    /** What the filter fields ask; dates as the fields of a page have them, "2016" or "2016-03-01". */
    static EntrySearch.Question question(Form form) {
        return new EntrySearch.Question(
                form.value("agency"),
                form.value("words"),
                form.has("attention", "yes"),
                day(form, "from", true),
                day(form, "to", false));
    }

    private static @Nullable LocalDate day(Form form, String name, boolean first) {
        var typed = form.value(name);
        try {
            if (typed.matches("\\d{4}")) {
                return first ? LocalDate.parse(typed + "-01-01") : LocalDate.parse(typed + "-12-31");
            }
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (java.time.format.DateTimeParseException notADay) {
            form.problem(name, "Give a year, such as 2016, or a day, such as 2016-03-01");
            return null;
        }
    }

    static String query(Form form) {
        var query = new StringBuilder();
        for (var name : new String[] {"agency", "words", "attention", "from", "to"}) {
            if (!form.value(name).isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    @PostMapping("/reviews/{reference}/chronology/share")
    String share(Reader reader, @PathVariable String reference, RedirectAttributes next) {
        var review = page.open(reader, reference);
        shared.share(reader, review);
        next.addFlashAttribute("done", "The panel's members can now read the combined chronology.");
        return "redirect:" + review.href() + "/chronology";
    }

    @GetMapping("/reviews/{reference}/chronology/conflicts")
    String conflicts(Reader reader, @PathVariable String reference, Model model) {
        var review = page.open(reader, reference, model);
        if (page.notYetShared(reader, review)) {
            return "chronology/notShared";
        }
        var linked = entries.combined(reader, review.id()).stream()
                .filter(entry -> entry.sameEvent() != null)
                .toList();
        var reasons = new HashMap<UUID, Judgements.Reason>();
        judgements.reasons(reader, review.id()).forEach(reason -> reasons.put(reason.id(), reason));
        model.addAttribute("linked", groups(linked));
        model.addAttribute("reasons", reasons);
        model.addAttribute("conflicts", judgements.conflicts(reader, review.id()));
        model.addAttribute("mayJudge", ChronologyPolicy.judges(reader, review));
        reviews.looked(reader, review.id(), "looked at contacts that several agencies recorded");
        return "chronology/conflicts";
    }

    private static java.util.Map<UUID, java.util.List<org.throughline.chronology.RecordedEntry>> groups(
            java.util.List<org.throughline.chronology.RecordedEntry> linked) {
        return linked.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        entry -> java.util.Objects.requireNonNull(entry.sameEvent()),
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
    }

    @PostMapping("/reviews/{reference}/chronology/contacts/{event}/confirm")
    String confirm(Reader reader, @PathVariable String reference, @PathVariable UUID event, RedirectAttributes next) {
        Review review = page.open(reader, reference);
        if (entries.sameEvent(reader, review.id(), event).isEmpty()) {
            throw new NotFound();
        }
        judgements.confirm(reader, review, event);
        page.open(reader, reference);
        next.addFlashAttribute("done", "These entries are confirmed as one contact.");
        return "redirect:" + review.href() + "/chronology/conflicts";
    }
}
