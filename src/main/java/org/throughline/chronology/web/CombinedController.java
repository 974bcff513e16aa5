package org.throughline.chronology.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.out.ChronologyImport;
import org.throughline.chronology.out.Line;
import org.throughline.chronology.out.Lines;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.web.CombinedPage.Opened;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.BulkEdits;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.PanelComments;
import org.throughline.chronology.work.Work;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;

/** The combined chronology as a table, a page at a time: as it is, or as a version of it was shared. */
@Controller
class CombinedController {

    static final int ON_A_PAGE = 50;

    private final CombinedPage page;
    private final EntrySearch search;
    private final Entries entries;
    private final Lines lines;
    private final EntryWork work;
    private final BulkEdits bulk;
    private final Abbreviations abbreviations;
    private final SharedVersions versions;
    private final PanelComments said;
    private final Reviews reviews;

    CombinedController(
            CombinedPage page,
            EntrySearch search,
            Entries entries,
            Lines lines,
            EntryWork work,
            BulkEdits bulk,
            Abbreviations abbreviations,
            SharedVersions versions,
            PanelComments said,
            Reviews reviews) {
        this.page = page;
        this.search = search;
        this.entries = entries;
        this.lines = lines;
        this.work = work;
        this.bulk = bulk;
        this.abbreviations = abbreviations;
        this.versions = versions;
        this.said = said;
        this.reviews = reviews;
    }

    @GetMapping({"/reviews/{reference}/chronology", "/reviews/{reference}/chronology/versions/{number:\\d+}"})
    String show(
            Reader reader,
            @PathVariable String reference,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID at,
            Form form,
            Model model) {
        var review = this.page.open(reader, reference, model);
        var opened = this.page.read(reader, review, number).orElse(null);
        if (opened == null) {
            return "chronology/notShared";
        }
        if (at != null) {
            int of = search.placeOf(reader, opened.edition(), entry(reader, opened, at)) / ON_A_PAGE + 1;
            return "redirect:" + opened.here() + "?page=" + of + "#e-" + at;
        }
        return table(reader, opened, page, form, model);
    }

    private RecordedEntry entry(Reader reader, Opened opened, UUID id) {
        return (opened.version() == null
                        ? entries.find(reader, opened.review().id(), id)
                        : search.find(reader, opened.edition(), id))
                .orElseThrow(NotFound::new);
    }

    /** The table with its filter; {@code form} may carry the problem of an edit. */
    String table(Reader reader, Opened opened, int number, Form form, Model model) {
        var review = opened.review();
        var edition = opened.edition();
        var question = EntryFilter.question(form);
        var query = EntryFilter.query(form);
        int from = Math.max(1, Math.min(number, 1_000_000));
        var shown = shown(reader, opened, question, form, from);
        var pager = Pager.over(shown.total(), ON_A_PAGE, from, opened.here() + query);
        if (pager.number() != from) {
            shown = shown(reader, opened, question, form, pager.number());
        }
        var people = reviews.people(reader, review.id());
        var keyLines = work.keyLines(reader, review.id());
        model.addAttribute("opened", opened);
        model.addAttribute("found", shown.total());
        model.addAttribute("filtered", question.narrows());
        model.addAttribute("pager", pager);
        model.addAttribute("lines", shown.lines());
        model.addAttribute(
                "filters", new Filters(search.agencies(reader, edition), people, keyLines, question.narrows()));
        model.addAttribute("people", people);
        model.addAttribute("keyLines", keyLines);
        model.addAttribute("meanings", abbreviations.meanings(reader, review.id()));
        model.addAttribute("query", query);
        model.addAttribute("newest", versions.newest(reader, review.id()).orElse(null));
        model.addAttribute("mayShare", ChronologyPolicy.shares(reader, review));
        model.addAttribute("mayImport", ChronologyImport.mayImport(reader, review));
        model.addAttribute("said", said(reader, opened, shown.lines()));
        model.addAttribute(
                "panelSaid",
                opened.version() == null ? said.all(reader, review.id()).size() : 0);
        model.addAttribute("maySend", ChronologyPolicy.sendsForAll(reader, review));
        boolean mayWork = opened.version() == null && ChronologyPolicy.judges(reader, review);
        model.addAttribute("mayWork", mayWork);
        model.addAttribute("lastEdit", mayWork ? bulk.last(reader, review.id()).orElse(null) : null);
        var version = opened.version();
        reviews.looked(
                reader,
                review.id(),
                version == null
                        ? "looked at the combined chronology"
                        : "looked at version " + version.number() + " of the combined chronology");
        return "chronology/combined";
    }

    /** What the panel said of the entries of a version, apart from what was frozen with it. */
    private Map<UUID, List<Work.Comment>> said(Reader reader, Opened opened, List<Line> shown) {
        if (opened.version() == null) {
            return Map.of();
        }
        var ids = shown.stream().map(line -> line.entry().id()).toList();
        var all = said.of(reader, opened.review().id(), ids);
        shown.forEach(line -> all.computeIfPresent(
                line.entry().id(),
                (id, comments) -> comments.stream()
                        .filter(each -> line.work().comments().stream()
                                .noneMatch(then -> then.id().equals(each.id())))
                        .toList()));
        return all;
    }

    private Lines.Shown shown(Reader reader, Opened opened, Question question, Form form, int number) {
        return lines.of(
                reader,
                opened.review(),
                opened.edition(),
                question,
                EntryFilter.names(form),
                ON_A_PAGE,
                (number - 1L) * ON_A_PAGE);
    }
}
