package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Edition;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.versions.VersionChanges;
import org.throughline.chronology.work.PanelComments;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;
import org.throughline.web.Show;

/** The versions of the combined chronology that were shared with the panel, what changed since, and sharing another. */
@Controller
class VersionsController {

    private final CombinedPage page;
    private final SharedVersions versions;
    private final VersionChanges changes;
    private final PanelComments said;
    private final EntrySearch search;
    private final HoldsOnSharing holds;
    private final Reviews reviews;

    VersionsController(
            CombinedPage page,
            SharedVersions versions,
            VersionChanges changes,
            PanelComments said,
            EntrySearch search,
            HoldsOnSharing holds,
            Reviews reviews) {
        this.page = page;
        this.versions = versions;
        this.changes = changes;
        this.said = said;
        this.search = search;
        this.holds = holds;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology/versions")
    String all(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, model);
        boolean whole = ChronologyPolicy.seesAll(reader, review);
        var shared = versions.of(reader, review.id());
        model.addAttribute("versions", shared);
        model.addAttribute("whole", whole);
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute("mayShare", ChronologyPolicy.shares(reader, review));
        model.addAttribute("entries", whole ? search.count(reader, Edition.now(review.id()), Question.ALL) : 0);
        model.addAttribute(
                "since",
                whole && !shared.isEmpty()
                        ? changes.since(reader, shared.getFirst()).stream()
                                .collect(Collectors.groupingBy(
                                        VersionChanges.Change::what, java.util.TreeMap::new, Collectors.counting()))
                        : java.util.Map.of());
        model.addAttribute("said", whole ? said.all(reader, review.id()) : List.of());
        reviews.looked(reader, review.id(), "looked at the shared versions of the chronology");
        return "chronology/versions";
    }

    @PostMapping("/reviews/{reference}/chronology/versions")
    String share(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference);
        if (!ChronologyPolicy.shares(reader, review)) {
            throw new org.throughline.access.NotAllowed("The chair shares the combined chronology with the panel.");
        }
        var why = form.text("why", "Say what this version is", 500);
        var names = form.value("words");
        if (!names.equals("names") && !names.equals("pseudonyms")) {
            form.problem("words", "Choose whether the panel reads names or pseudonyms");
        }
        if (search.count(reader, Edition.now(review.id()), Question.ALL) == 0) {
            form.problem("why", "There are no entries to share yet");
        }
        holds.read(reader, review, form);
        if (!form.hasProblems() && !page.catchUp(review)) {
            form.problem(
                    "why",
                    "Entries that came in are still being put in order. Share it when that is done, in a minute or so");
        }
        if (form.hasProblems()) {
            return all(reader, reference, form, model);
        }
        holds.pass(reader, review, Sharing.CHRONOLOGY, form);
        var version = versions.share(reader, review, why, names.equals("pseudonyms"), form.has("comments", "yes"));
        next.addFlashAttribute(
                "done",
                "Version " + version.number()
                        + " is shared. The panel's members can now read it; it stays as it is, whatever comes in later.");
        return "redirect:" + review.href() + "/chronology/versions";
    }

    @GetMapping("/reviews/{reference}/chronology/versions/comments.csv")
    void comments(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = page.openWhole(reader, reference, model);
        reviews.looked(reader, review.id(), "took the panel's comments on the chronology away");
        Csv.response(
                response,
                "comments",
                List.of("Who", "When", "Version", "Comment", "Agency", "Entry"),
                said.all(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.by(),
                                Show.moment(each.at()),
                                String.valueOf(each.version()),
                                each.words(),
                                each.agency(),
                                each.event())));
    }

    @GetMapping("/reviews/{reference}/chronology/versions/{number:\\d+}/changes")
    String changes(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(name = "page", defaultValue = "1") int at,
            Model model) {
        var review = page.openWhole(reader, reference, model);
        var version = versions.find(reader, review.id(), number).orElseThrow(NotFound::new);
        var all = changes.since(reader, version);
        var wording = changes.beside(reader, review, version);
        var pager = Pager.over(all.size(), 50, at, review.href() + "/chronology/versions/" + number + "/changes");
        model.addAttribute("version", version);
        model.addAttribute("found", all.size());
        model.addAttribute("pager", pager);
        model.addAttribute(
                "changes",
                all.stream()
                        .skip(pager.skipped(50))
                        .limit(50)
                        .map(change -> change.with(wording))
                        .toList());
        reviews.looked(reader, review.id(), "looked at what changed since version " + number);
        return "chronology/changes";
    }

    @GetMapping("/reviews/{reference}/chronology/versions/{number:\\d+}/changes.csv")
    void csv(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var review = page.openWhole(reader, reference, model);
        var version = versions.find(reader, review.id(), number).orElseThrow(NotFound::new);
        var wording = changes.beside(reader, review, version);
        reviews.looked(reader, review.id(), "took what changed since version " + number + " away");
        Csv.response(
                response,
                "changes",
                List.of("What", "Agency", "Date then", "Words then", "Date now", "Words now"),
                changes.since(reader, version).stream()
                        .map(change -> change.with(wording))
                        .map(change -> List.of(
                                change.what().words(),
                                change.shown().agency(),
                                date(change.before()),
                                words(change.before()),
                                date(change.now()),
                                words(change.now()))));
    }

    private static String date(@org.jspecify.annotations.Nullable RecordedEntry entry) {
        return entry == null ? "" : EntryWords.date(entry);
    }

    private static String words(@org.jspecify.annotations.Nullable RecordedEntry entry) {
        return entry == null ? "" : entry.event();
    }
}
