package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;
import org.throughline.web.Show;

/** Contacts that several agencies recorded, and where their records do not agree. */
@Controller
class ContactsController {

    private static final Question LINKED =
            new Question("", "", false, true, null, null, null, null, "", Question.Order.OLDEST);
    private static final int ALL = 1_000_000;
    private static final int ON_A_PAGE = 50;

    private final CombinedPage page;
    private final Entries entries;
    private final EntrySearch search;
    private final Judgements judgements;
    private final Reviews reviews;

    ContactsController(CombinedPage page, Entries entries, EntrySearch search, Judgements judgements, Reviews reviews) {
        this.page = page;
        this.entries = entries;
        this.search = search;
        this.judgements = judgements;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology/conflicts")
    String conflicts(
            Reader reader,
            @PathVariable String reference,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var review = page.open(reader, reference, model);
        var opened = page.read(reader, review, null).orElse(null);
        if (opened == null) {
            return "chronology/notShared";
        }
        var linked = search.find(reader, opened.edition(), LINKED, ALL, 0);
        var reasons = new HashMap<UUID, Judgements.Reason>();
        judgements.reasons(reader, review.id()).forEach(reason -> reasons.put(reason.id(), reason));
        var conflicts = judgements.conflicts(linked);
        var groups = groups(linked);
        var pager = Pager.over(groups.size(), ON_A_PAGE, number, review.href() + "/chronology/conflicts");
        var shown = new LinkedHashMap<UUID, List<RecordedEntry>>();
        groups.entrySet().stream()
                .skip(pager.skipped(ON_A_PAGE))
                .limit(ON_A_PAGE)
                .forEach(group -> shown.put(group.getKey(), group.getValue()));
        model.addAttribute("pager", pager);
        model.addAttribute("contacts", groups.size());
        model.addAttribute("linked", shown);
        model.addAttribute("reasons", reasons);
        model.addAttribute("found", conflicts.size());
        model.addAttribute(
                "conflicts",
                conflicts.stream()
                        .filter(conflict -> shown.containsKey(UUID.fromString(conflict.sameEvent())))
                        .toList());
        model.addAttribute("mayJudge", ChronologyPolicy.judges(reader, review));
        model.addAttribute("whole", opened.whole());
        reviews.looked(reader, review.id(), "looked at contacts that several agencies recorded");
        return "chronology/conflicts";
    }

    private static Map<UUID, List<RecordedEntry>> groups(List<RecordedEntry> linked) {
        return linked.stream()
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(entry.sameEvent()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Where the records of one contact differ, with what each agency wrote. */
    @GetMapping("/reviews/{reference}/chronology/conflicts.csv")
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = page.open(reader, reference);
        var opened = page.read(reader, review, null).orElseThrow(NotFound::new);
        var linked = search.find(reader, opened.edition(), LINKED, ALL, 0);
        reviews.looked(reader, review.id(), "took contacts that several agencies recorded away");
        Csv.response(
                response,
                "conflicts",
                List.of(
                        "Same contact",
                        "When",
                        "Where records do not agree",
                        "Agency",
                        "Its words",
                        "Other agency",
                        "Its words"),
                judgements.conflicts(linked).stream()
                        .map(conflict -> List.of(
                                conflict.sameEvent().substring(0, 8),
                                EntryWords.date(conflict.one()),
                                conflict.sentence(),
                                conflict.one().agency(),
                                conflict.one().event(),
                                conflict.other().agency(),
                                conflict.other().event())));
    }

    @PostMapping("/reviews/{reference}/chronology/contacts/{event}/confirm")
    String confirm(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID event,
            Form form,
            RedirectAttributes next) {
        var review = page.open(reader, reference);
        return confirmed(reader, review, List.of(event), form, next) + "#s-" + event;
    }

    /** Several at once: those that are ticked. */
    @PostMapping("/reviews/{reference}/chronology/contacts/confirm")
    String confirm(Reader reader, @PathVariable String reference, Form form, RedirectAttributes next) {
        var review = page.open(reader, reference);
        if (!ChronologyPolicy.judges(reader, review)) {
            throw new NotAllowed("The co-ordinator, the chair or the author says which entries record one contact.");
        }
        var events = form.all("event").stream()
                .filter(each -> each.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .distinct()
                .toList();
        if (events.isEmpty()) {
            next.addFlashAttribute("done", "Nothing was confirmed: tick the contacts first.");
            return back(review, form);
        }
        return confirmed(reader, review, events, form, next);
    }

    private String confirmed(Reader reader, Review review, List<UUID> events, Form form, RedirectAttributes next) {
        for (var event : events) {
            if (entries.sameEvent(reader, review.id(), event).isEmpty()) {
                throw new NotFound();
            }
        }
        events.forEach(event -> judgements.confirm(reader, review, event));
        page.catchUp(review);
        next.addFlashAttribute(
                "done",
                events.size() == 1
                        ? "These entries are confirmed as one contact."
                        : Show.count(events.size(), "contact is", "contacts are") + " confirmed.");
        return back(review, form);
    }

    /** One entry records a contact of its own; the others stay together. */
    @PostMapping("/reviews/{reference}/chronology/contacts/{event}/without/{entry}")
    String without(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID event,
            @PathVariable UUID entry,
            Form form,
            RedirectAttributes next) {
        var review = page.open(reader, reference);
        var out = entries.sameEvent(reader, review.id(), event).stream()
                .filter(each -> each.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
        judgements.split(reader, review, out);
        page.catchUp(review);
        next.addFlashAttribute(
                "done",
                "The entry of " + out.agency()
                        + " now stands for a contact of its own. It can be linked again on its page.");
        return back(review, form) + "#s-" + event;
    }

    private static String back(Review review, Form form) {
        var number = form.value("page");
        return "redirect:" + review.href() + "/chronology/conflicts"
                + (number.matches("[1-9]\\d{0,5}") ? "?page=" + number : "");
    }
}
