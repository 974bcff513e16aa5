package org.throughline.chronology.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.web.CombinedPage.Opened;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.Ages;
import org.throughline.chronology.work.Comments;
import org.throughline.chronology.work.PanelComments;
import org.throughline.chronology.work.Work;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** One entry as a version of the chronology has it, and what the panel says about it. */
@Controller
class SharedEntryController {

    private static final String HERE = "/reviews/{reference}/chronology/versions/{number:\\d+}/entries/{id}";

    private final CombinedPage page;
    private final EntrySearch search;
    private final SharedVersions versions;
    private final PanelComments said;
    private final Comments comments;
    private final Abbreviations abbreviations;
    private final Reviews reviews;

    SharedEntryController(
            CombinedPage page,
            EntrySearch search,
            SharedVersions versions,
            PanelComments said,
            Comments comments,
            Abbreviations abbreviations,
            Reviews reviews) {
        this.page = page;
        this.search = search;
        this.versions = versions;
        this.said = said;
        this.comments = comments;
        this.abbreviations = abbreviations;
        this.reviews = reviews;
    }

    private record Shown(Opened opened, RecordedEntry entry, String here) {}

    private Shown open(Reader reader, String reference, int number, UUID id) {
        var review = page.open(reader, reference);
        var opened = page.read(reader, review, number).orElseThrow(NotFound::new);
        var entry = search.find(reader, opened.edition(), id).orElseThrow(NotFound::new);
        return new Shown(opened, entry, opened.here() + "/entries/" + id);
    }

    @GetMapping(HERE)
    String show(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable UUID id,
            Form form,
            Model model) {
        var shown = open(reader, reference, number, id);
        var review = page.open(reader, reference, model);
        var edition = shown.opened().edition();
        var frozen = versions.work(reader, edition, List.of(id)).getOrDefault(id, Work.NONE);
        model.addAttribute("opened", shown.opened());
        model.addAttribute("entry", shown.entry());
        model.addAttribute("here", shown.here());
        model.addAttribute("work", frozen);
        model.addAttribute(
                "said",
                said.of(reader, review.id(), List.of(id)).getOrDefault(id, List.of()).stream()
                        .filter(each -> frozen.comments().stream()
                                .noneMatch(then -> then.id().equals(each.id())))
                        .toList());
        model.addAttribute(
                "together",
                search.alsoRecorded(reader, edition, List.of(shown.entry())).getOrDefault(id, List.of()));
        model.addAttribute(
                "confirmed",
                !search.confirmed(reader, edition, List.of(shown.entry())).isEmpty());
        model.addAttribute(
                "ages",
                Ages.on(
                        reviews.people(reader, review.id()),
                        shown.entry().earliest(),
                        shown.entry().latest()));
        model.addAttribute("meanings", abbreviations.meanings(reader, review.id()));
        model.addAttribute("reader", reader);
        model.addAttribute("mayComment", ChronologyPolicy.comments(reader, review));
        reviews.looked(
                reader,
                review.id(),
                "looked at an entry of " + shown.entry().agency() + " in version " + number + " of the chronology");
        return "chronology/sharedEntry";
    }

    @PostMapping(HERE + "/comments")
    String comment(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var shown = open(reader, reference, number, id);
        var review = shown.opened().review();
        var words = form.text("comment", "Write your comment", 4_000);
        if (form.hasProblems()) {
            return show(reader, reference, number, id, form, model);
        }
        said.add(reader, review, shown.entry(), number, words);
        said.follow(Reader.SERVICE, review);
        next.addFlashAttribute("done", "Your comment is kept, with your name and the date.");
        return "redirect:" + shown.here() + "#comments";
    }

    @PostMapping(HERE + "/comments/{comment}/taken-back")
    String takeBack(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            RedirectAttributes next) {
        var shown = open(reader, reference, number, id);
        comments.takeBack(reader, shown.opened().review(), shown.entry(), comment);
        next.addFlashAttribute("done", "Your comment is taken back.");
        return "redirect:" + shown.here() + "#comments";
    }
}
