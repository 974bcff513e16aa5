package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.chronology.DateCorrections;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.Question;
import org.throughline.chronology.out.ChronologyJson;
import org.throughline.chronology.out.CombinedFile;
import org.throughline.chronology.out.Lines;
import org.throughline.chronology.out.OnPaper;
import org.throughline.chronology.out.PrintedChronology;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.Notes;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Takes the combined chronology away, as filtered and as shown, in the kind its address ends with. */
@Controller
class CombinedFileController {

    private final CombinedPage page;
    private final Lines lines;
    private final Notes notes;
    private final DateCorrections corrections;
    private final Judgements judgements;
    private final Abbreviations abbreviations;
    private final Bodies bodies;
    private final Reviews reviews;
    private final Clock clock;

    CombinedFileController(
            CombinedPage page,
            Lines lines,
            Notes notes,
            DateCorrections corrections,
            Judgements judgements,
            Abbreviations abbreviations,
            Bodies bodies,
            Reviews reviews,
            Clock clock) {
        this.page = page;
        this.lines = lines;
        this.notes = notes;
        this.corrections = corrections;
        this.judgements = judgements;
        this.abbreviations = abbreviations;
        this.bodies = bodies;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping({
        "/reviews/{reference}/chronology.{kind:csv|xlsx|docx|pdf|json|html}",
        "/reviews/{reference}/chronology/versions/{number:\\d+}.{kind:csv|xlsx|docx|pdf|json|html}"
    })
    @Nullable
    String take(
            Reader reader,
            @PathVariable String reference,
            @PathVariable(required = false) @Nullable Integer number,
            @PathVariable String kind,
            Form form,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference);
        var opened = page.read(reader, review, number).orElseThrow(NotFound::new);
        var found = lines.all(reader, review, opened.edition(), EntryFilter.question(form), EntryFilter.names(form));
        reviews.looked(reader, review.id(), "took the combined chronology away as ." + kind);
        var what = what(opened, EntryFilter.question(form), EntryFilter.names(form), found.size());
        switch (kind) {
            case "csv" -> Csv.response(response, "chronology", CombinedFile.HEADINGS, CombinedFile.rows(found));
            case "xlsx" -> {
                named(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", kind);
                CombinedFile.workbook(found, response.getOutputStream());
            }
            case "pdf" -> {
                named(response, "application/pdf", kind);
                PrintedChronology.write(review.reference(), state(opened), what, found, response.getOutputStream());
            }
            case "json" -> {
                named(response, "application/json", kind);
                var beside = beside(reader, opened, EntryFilter.names(form));
                response.getOutputStream()
                        .write(ChronologyJson.of(review.reference(), found, beside)
                                .bytes());
            }
            case "html" -> {
                named(response, "text/html;charset=UTF-8", kind);
                model.addAttribute("reference", review.reference());
                model.addAttribute("what", what);
                model.addAttribute("lines", OnPaper.of(found));
                return "chronology/standalone";
            }
            default -> {
                named(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", kind);
                CombinedFile.document(review.reference(), state(opened), what, found, response.getOutputStream());
            }
        }
        return null;
    }

    /** Questions to agencies, corrections and what was said of contacts are not part of a version. */
    private ChronologyJson.Beside beside(Reader reader, CombinedPage.Opened opened, Lines.Names names) {
        var review = opened.review();
        var wording = lines.wording(reader, review, names);
        boolean now = opened.version() == null && opened.whole();
        var asked = now ? notes.all(reader, review.id()) : List.<Notes.Note>of();
        return new ChronologyJson.Beside(
                bodies.organisations(review.partnerships()).stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name)),
                abbreviations.of(reader, review.id()).stream()
                        .map(each -> new ChronologyJson.Abbreviation(
                                each.letters(), wording.apply(each.meaning()), each.origin(), each.saidBy()))
                        .toList(),
                asked.stream()
                        .sorted(Comparator.comparing(Notes.Note::at))
                        .collect(Collectors.groupingBy(
                                Notes.Note::entry,
                                Collectors.mapping(note -> question(note, wording), Collectors.toList()))),
                now ? corrected(corrections.all(reader, review.id()), wording) : Map.of(),
                now ? reasons(judgements.reasons(reader, review.id()), wording) : Map.of(),
                now ? judgements.said(reader, review.id()) : List.of());
    }

    private static Map<UUID, List<ChronologyJson.Correction>> corrected(
            Map<UUID, List<DateCorrections.Correction>> all, UnaryOperator<String> wording) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(one -> new ChronologyJson.Correction(
                                        one.before(), one.edtf(), wording.apply(one.reason()), one.by(), one.at()))
                                .toList()));
    }

    private static Map<UUID, Judgements.Reason> reasons(List<Judgements.Reason> all, UnaryOperator<String> wording) {
        return all.stream()
                .collect(Collectors.toMap(
                        Judgements.Reason::id,
                        each -> new Judgements.Reason(each.id(), wording.apply(each.reason()), each.confirmed())));
    }

    private static ChronologyJson.Question question(Notes.Note note, UnaryOperator<String> wording) {
        var answer = note.answer();
        return new ChronologyJson.Question(
                wording.apply(note.words()),
                note.by(),
                note.at(),
                answer == null ? null : wording.apply(answer),
                note.answeredBy(),
                note.answeredAt());
    }

    /** Which state of the chronology a paper shows: "Version 2, shared on 3 March 2026 …. 226 entries." */
    private String what(CombinedPage.Opened opened, Question question, Lines.Names names, int number) {
        var version = opened.version();
        boolean pseudonyms = names == Lines.Names.PSEUDONYMS
                || names == Lines.Names.AS_IS && version != null && version.pseudonyms();
        return state(opened)
                + (version == null ? "" : ": " + version.why())
                + ". "
                + (pseudonyms ? "With pseudonyms in place of names, as far as they are known. " : "Names as written. ")
                + Show.count(number, "entry", "entries")
                + (question.narrows() ? ", those that a filter found." : ".")
                + " Confidential: it is for those who work on this review.";
    }

    /** "As it was on 3 March 2026, 2:15pm", "Version 2, shared on 3 March 2026, 2:15pm". */
    private String state(CombinedPage.Opened opened) {
        var version = opened.version();
        return version == null
                ? "As it was on " + Show.moment(clock.instant())
                : "Version " + version.number() + ", shared on " + Show.moment(version.sharedAt());
    }

    private static void named(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"chronology." + ending + "\"");
    }
}
