package org.throughline.report.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.report.Authority;
import org.throughline.report.Findings;
import org.throughline.review.Reviews;
import org.throughline.web.Form;

/** Ties a finding to entries of the combined chronology. */
@Controller
public class FindingEntriesController {

    /** More than this is not a list to tick in; the filter makes it shorter. */
    static final int MOST = 200;

    private final CasePage page;
    private final Reviews reviews;
    private final Findings findings;
    private final Entries entries;

    FindingEntriesController(CasePage page, Reviews reviews, Findings findings, Entries entries) {
        this.page = page;
        this.reviews = reviews;
        this.findings = findings;
        this.entries = entries;
    }

    @GetMapping("/reviews/{reference}/findings/{number:\\d+}/entries")
    @Transactional
    String choose(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        var all = entries.combined(reader, review.id());
        var tied = new HashSet<>(finding.entries());
        var offered = all.stream()
                .filter(entry -> !tied.contains(entry.id()))
                .filter(entry -> matches(entry, form.value("words"), form.value("agency")))
                .toList();
        model.addAttribute("finding", finding);
        model.addAttribute(
                "tied", all.stream().filter(entry -> tied.contains(entry.id())).toList());
        model.addAttribute("offered", offered.stream().limit(MOST).toList());
        model.addAttribute("found", offered.size());
        model.addAttribute(
                "agencies",
                all.stream().map(RecordedEntry::agency).distinct().sorted().toList());
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        reviews.looked(reader, review.id(), "looked at the chronology to tie finding " + number);
        return "report/entries";
    }

    private static boolean matches(RecordedEntry entry, String words, String agency) {
        if (!agency.isEmpty() && !agency.equals(entry.agency())) {
            return false;
        }
        var text = (entry.written() + " " + entry.event() + " " + entry.outcome() + " " + entry.agency())
                .toLowerCase(Locale.UK);
        return List.of(words.toLowerCase(Locale.UK).split("\\s+")).stream().allMatch(text::contains);
    }

    @PostMapping("/reviews/{reference}/findings/{number:\\d+}/entries")
    @Transactional
    String tie(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        var chosen = Ids.of(form, "entry");
        if (chosen.isEmpty()) {
            form.problem("entry", "Tick at least one entry");
            return choose(reader, reference, number, form, model);
        }
        findings.tie(reader, review, finding, chosen);
        next.addFlashAttribute(
                "done",
                "Finding " + number + " now rests on "
                        + org.throughline.web.Show.count(
                                findings.get(reader, review.id(), number)
                                        .entries()
                                        .size(),
                                "entry",
                                "entries")
                        + ".");
        return "redirect:" + review.href() + finding.path() + "/entries";
    }

    @PostMapping("/reviews/{reference}/findings/{number:\\d+}/entries/removal")
    @Transactional
    String untie(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var finding = findings.get(reader, review.id(), number);
        UUID entry = form.id("entry", "Choose an entry");
        if (entry != null) {
            findings.untie(reader, review, finding, entry);
            next.addFlashAttribute("done", "The entry is no longer tied to finding " + number + ".");
        }
        return "redirect:" + review.href() + finding.path() + "/entries";
    }
}
