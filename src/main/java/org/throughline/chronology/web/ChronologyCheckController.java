package org.throughline.chronology.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyFiles;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Columns;
import org.throughline.chronology.Differences;
import org.throughline.chronology.Entry;
import org.throughline.chronology.FilePlace;
import org.throughline.chronology.Meaning;
import org.throughline.chronology.PendingFile;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.Understood;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;
import org.throughline.web.Show;

/** Shows what was understood of a file before it is kept, and lets a person say which columns are which. May be left and come back to. */
@Controller
class ChronologyCheckController {

    private static final String TICKS = "ticks";
    private static final String PLACE = "place";

    /** Another page of the entries, by a button of the same form: what is ticked goes along. */
    private static final String TURN = "turn";

    private static final int ON_A_PAGE = 25;

    private final Reviews reviews;
    private final Bodies bodies;
    private final CaseFrame frame;
    private final ChronologyFiles files;
    private final PendingFiles pending;
    private final CatchingUp catchingUp;

    ChronologyCheckController(
            Reviews reviews,
            Bodies bodies,
            CaseFrame frame,
            ChronologyFiles files,
            PendingFiles pending,
            CatchingUp catchingUp) {
        this.reviews = reviews;
        this.bodies = bodies;
        this.frame = frame;
        this.files = files;
        this.pending = pending;
        this.catchingUp = catchingUp;
    }

    @GetMapping("/reviews/{reference}/agencies/{organisation}/chronology/check")
    String check(
            Reader reader, @PathVariable String reference, @PathVariable UUID organisation, Form form, Model model) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var all = pending.all(reader, review, organisation);
        var waiting = asked(all, form);
        if (waiting == null) {
            return "redirect:" + page(review, organisation);
        }
        var understood = files.understood(reader, review, agency, waiting);
        // a page of entries turned, or a problem: what was typed stays
        if (!form.hasProblems() && !turning(form)) {
            fill(form, understood);
        }
        // ticks made before the file was read again
        if (model.getAttribute(TICKS) instanceof Map<?, ?> ticks) {
            ticks.forEach((name, keys) -> form.with((String) name, strings((List<?>) keys)));
        }
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "agencies"));
        model.addAttribute("agency", agency);
        model.addAttribute("here", page(review, organisation));
        model.addAttribute("understood", understood);
        show(model, form, understood, page(review, organisation) + "/check?file=" + waiting.id());
        model.addAttribute(
                "goesBackTo",
                pending.goesBackTo(reader, review, waiting)
                        .filter(before -> Objects.equals(
                                before.number(), understood.place().taken()))
                        .orElse(null));
        model.addAttribute("places", places(agency, understood.place()));
        model.addAttribute(
                "others", all.stream().filter(file -> !file.equals(waiting)).toList());
        var replaced = understood.place().replaces();
        model.addAttribute(
                "overtaken", replaced != null && replaced.uploadedAt().isAfter(waiting.sentAt()) ? replaced : null);
        return "chronology/check";
    }

    /** The agency's files that this one may take the place of, and that it is a further one. */
    private static List<Choice> places(Organisation agency, FilePlace place) {
        var choices = new ArrayList<Choice>();
        for (var kept : place.kept()) {
            choices.add(new Choice(
                    String.valueOf(kept.number()),
                    "It replaces “" + kept.fileName() + "”",
                    "Version %d, kept on %s%s. Its entries that are not in this file are taken out"
                            .formatted(
                                    kept.version(),
                                    Show.moment(kept.uploadedAt()),
                                    kept.takenOut() == null ? "" : ", and taken out since")));
        }
        choices.add(
                new Choice(
                        String.valueOf(FilePlace.FURTHER),
                        "It is a further file of " + agency.name(),
                        "For example of another of its systems. What is kept stays as it is, and these entries stand beside it"));
        return choices;
    }

    private static List<String> strings(List<?> keys) {
        return keys.stream().map(String.class::cast).toList();
    }

    private static boolean turning(Form form) {
        return !form.value(TURN).isEmpty();
    }

    /** What was ticked of the differences, for the page that reads the file again. */
    private static Map<String, List<String>> ticks(Form form) {
        return Map.of("leave", List.copyOf(form.all("leave")), "apart", List.copyOf(form.all("apart")));
    }

    /** Every entry, a page at a time: those that need a look first, and each part in the order of the file. */
    private static void show(Model model, Form form, Understood understood, String here) {
        var entries = new ArrayList<>(understood.entries());
        entries.sort(Comparator.comparing(Entry::needsAttention).reversed());
        var pager = Pager.over(
                entries.size(),
                ON_A_PAGE,
                Objects.requireNonNullElse(form.optionalNumber(turning(form) ? TURN : "page", "Choose a page"), 1),
                here);
        model.addAttribute("pager", pager);
        model.addAttribute(
                "shown",
                entries.stream().skip(pager.skipped(ON_A_PAGE)).limit(ON_A_PAGE).toList());
    }

    /** The file the page is about; the newest where none is named; null where it waits no more. */
    private static @Nullable PendingFile asked(List<PendingFile> all, Form form) {
        var id = form.optionalId("file");
        return all.stream()
                .filter(file -> id == null || file.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static void fill(Form form, Understood understood) {
        var place = understood.place().taken();
        form.with(PLACE, place == null ? null : String.valueOf(place));
        for (var table : understood.tables()) {
            var columns = table.columns();
            form.with("t" + columns.table() + "-header", String.valueOf(columns.headerRow()));
            for (int i = 0; i < columns.columns().size(); i++) {
                form.with(field(columns, i), columns.columns().get(i).meaning());
            }
        }
    }

    private static String field(Columns columns, int column) {
        return "t" + columns.table() + "-c" + column;
    }

    @PostMapping("/reviews/{reference}/agencies/{organisation}/chronology/check")
    String decide(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID organisation,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = reviews.get(reader, reference);
        var agency = agency(reader, review, organisation);
        var waiting = asked(pending.all(reader, review, organisation), form);
        if (waiting == null) {
            next.addFlashAttribute("done", "This file was already kept or put away.");
            return "redirect:" + page(review, organisation);
        }
        if (form.has("act", "away")) {
            pending.putAway(reader, review, agency, waiting);
            next.addFlashAttribute("done", "The file was put away. Nothing of it is kept.");
            return "redirect:" + page(review, organisation);
        }
        if (turning(form)) {
            return check(reader, reference, organisation, form, model);
        }
        var understood = files.understood(reader, review, agency, waiting);
        var chosen = chosen(form, understood);
        var place = placed(form, understood.place());
        if (form.hasProblems() || place == null) {
            return check(reader, reference, organisation, form, model);
        }
        var shown = understood.tables().stream().map(Understood.Table::columns).toList();
        boolean elsewhere = !place.equals(understood.place().taken());
        if (elsewhere) {
            pending.place(reader, review, waiting, place);
            next.addFlashAttribute(
                    "done",
                    place == FilePlace.FURTHER
                            ? "It is taken for a further file. Check it, then keep it."
                            : "It is compared with the file it replaces. Look at what is different, then keep it.");
        }
        if (understood.needsColumns() || !chosen.equals(shown)) {
            pending.choose(reader, review, waiting, chosen);
            next.addFlashAttribute(TICKS, ticks(form));
            next.addFlashAttribute(
                    "done", "The file was read again with the columns you chose. Check it, then keep it.");
            elsewhere = true;
        }
        if (elsewhere) {
            return "redirect:" + page(review, organisation) + "/check"
                    + (form.value("file").isEmpty() ? "" : "?file=" + waiting.id());
        }
        if (form.has("act", "again")) {
            next.addFlashAttribute(TICKS, ticks(form));
            return "redirect:" + page(review, organisation) + "/check"
                    + (form.value("file").isEmpty() ? "" : "?file=" + waiting.id());
        }
        var refused = new HashSet<>(form.all("leave"));
        var apart = new HashSet<>(form.all("apart"));
        var differences = understood.differences();
        if (!differences.keys().containsAll(refused)
                || !differences.changed().stream()
                        .map(Differences.Changed::key)
                        .toList()
                        .containsAll(apart)) {
            form.problem("leave", "The chronology was changed meanwhile. Look at the differences once more");
            return check(reader, reference, organisation, form, model);
        }
        var kept = files.keep(reader, review, agency, waiting.at(place), refused, apart);
        catchingUp.after(review.id());
        var file = kept.file();
        next.addFlashAttribute(
                "done",
                "%s is kept: %s. %s%s"
                        .formatted(
                                file.number() > 1 && file.version() == 1
                                        ? "A further file"
                                        : "Version " + file.version()
                                                + (file.number() > 1 ? " of file " + file.number() : ""),
                                kept.entries(),
                                file.version() == 1
                                        ? ""
                                        : "Compared with version " + (file.version() - 1) + ": " + kept.words() + ". ",
                                file.attention() == 0
                                        ? "Nothing more is asked of you."
                                        : Show.count(file.attention(), "needs", "need")
                                                + " somebody to look at their date or words; they are marked below."));
        return "redirect:" + page(review, organisation);
    }

    /** Whose place the file takes, as answered, else as proposed; null with a problem where neither is. */
    private static @Nullable Integer placed(Form form, FilePlace place) {
        var said = form.value(PLACE);
        var proposed = place.taken();
        if (!place.asked() || said.isEmpty() && proposed != null) {
            return proposed;
        }
        boolean offered = said.equals(String.valueOf(FilePlace.FURTHER))
                || place.kept().stream().anyMatch(kept -> said.equals(String.valueOf(kept.number())));
        if (!offered) {
            form.problem(PLACE, "Say whether this file replaces an earlier one, or is a further file");
            return null;
        }
        return Integer.valueOf(said);
    }

    private static List<Columns> chosen(Form form, Understood understood) {
        var chosen = new ArrayList<Columns>();
        for (var table : understood.tables()) {
            var columns = table.columns();
            var renamed = new ArrayList<Columns.Column>();
            for (int i = 0; i < columns.columns().size(); i++) {
                var meaning = form.optionalChoice(field(columns, i), Meaning.class);
                renamed.add(new Columns.Column(
                        columns.columns().get(i).heading(),
                        meaning == null ? columns.columns().get(i).meaning() : meaning));
            }
            var header = form.optionalNumber("t" + columns.table() + "-header", "Give the row of the headings");
            var now = new Columns(
                    columns.table(), header == null ? columns.headerRow() : Math.max(0, header), List.copyOf(renamed));
            refuse(form, now);
            chosen.add(now);
        }
        return chosen;
    }

    private static void refuse(Form form, Columns columns) {
        var first = field(columns, 0);
        if (columns.indexOf(Meaning.EVENT) < 0) {
            form.problem(first, "Say which column holds what happened");
        } else if (columns.indexOf(Meaning.DATE) < 0 && !form.has("undated", "yes")) {
            form.problem(first, "Say which column holds the date, or tick that there is none");
        }
        for (var meaning : Meaning.values()) {
            long times = columns.columns().stream()
                    .filter(column -> column.meaning() == meaning)
                    .count();
            if (times > 1 && meaning != Meaning.OTHER && meaning != Meaning.NUMBER && meaning != Meaning.COMMENT) {
                form.problem(
                        first, "Two columns are named “" + Meanings.words(meaning) + "”. Name one of them otherwise");
            }
        }
    }

    private Organisation agency(Reader reader, Review review, UUID organisation) {
        if (!ChronologyPolicy.uploads(reader, review, organisation)) {
            throw new NotFound();
        }
        return bodies.organisations(review.partnerships()).stream()
                .filter(known -> known.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String page(Review review, UUID organisation) {
        return review.href() + "/agencies/" + organisation + "/chronology";
    }
}
