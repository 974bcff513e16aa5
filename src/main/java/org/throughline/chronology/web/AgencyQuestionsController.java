package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Notes;
import org.throughline.chronology.work.Notes.Note;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Pager;
import org.throughline.web.Show;

/** Every question of a review to those who wrote entries, with what they answered: those that wait first, the oldest at the top. */
@Controller
public class AgencyQuestionsController {

    private static final String HERE = "/reviews/{reference}/chronology/questions";
    private static final int ON_A_PAGE = 50;

    private final CombinedPage page;
    private final Notes notes;
    private final Entries entries;
    private final Reviews reviews;

    AgencyQuestionsController(CombinedPage page, Notes notes, Entries entries, Reviews reviews) {
        this.page = page;
        this.notes = notes;
        this.entries = entries;
        this.reviews = reviews;
    }

    /** One question beside the entry it asks about. */
    public record Asked(Note note, RecordedEntry entry) {

        public boolean open() {
            return note.answer() == null;
        }
    }

    /** Which of them are shown. */
    public enum State {
        WAITING("Waiting for an answer"),
        ANSWERED("Answered");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private List<Asked> all(Reader reader, Review review) {
        var asked = notes.all(reader, review.id());
        var about =
                entries
                        .these(
                                reader,
                                review.id(),
                                asked.stream().map(Note::entry).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(RecordedEntry::id, entry -> entry));
        var all = new ArrayList<Asked>();
        for (var note : asked) {
            var entry = about.get(note.entry());
            if (entry != null) {
                all.add(new Asked(note, entry));
            }
        }
        return all;
    }

    private static List<Asked> found(List<Asked> all, Form form) {
        var state = form.optionalChoice("state", State.class);
        return all.stream()
                .filter(each -> state == null || each.open() == (state == State.WAITING))
                .filter(each ->
                        form.value("agency").isEmpty() || each.entry().agency().equals(form.value("agency")))
                .toList();
    }

    @GetMapping(HERE)
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.openWhole(reader, reference, model);
        var all = all(reader, review);
        var found = found(all, form);
        var pager = Pager.over(
                found.size(),
                ON_A_PAGE,
                Objects.requireNonNullElse(form.optionalNumber("page", "Choose a page"), 1),
                review.href() + "/chronology/questions" + EntryFilter.query(form, List.of("state", "agency")));
        int first = Math.min(found.size(), (pager.number() - 1) * ON_A_PAGE);
        model.addAttribute("questions", found.subList(first, Math.min(found.size(), first + ON_A_PAGE)));
        model.addAttribute("found", found.size());
        model.addAttribute("all", all.size());
        model.addAttribute("waiting", all.stream().filter(Asked::open).count());
        model.addAttribute("pager", pager);
        model.addAttribute("query", EntryFilter.query(form, List.of("state", "agency")));
        model.addAttribute(
                "agencies",
                all.stream()
                        .map(each -> each.entry().agency())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("mayAsk", ChronologyPolicy.judges(reader, review));
        notes.seen(
                reader,
                review.id(),
                found.subList(first, Math.min(found.size(), first + ON_A_PAGE)).stream()
                        .map(Asked::note)
                        .toList());
        reviews.looked(reader, review.id(), "looked at the questions to agencies about their entries");
        return "chronology/questions";
    }

    @GetMapping(HERE + ".csv")
    void csv(Reader reader, @PathVariable String reference, Form form, HttpServletResponse response)
            throws IOException {
        var review = page.openWhole(reader, reference);
        var found = found(all(reader, review), form);
        reviews.looked(reader, review.id(), "took the questions to agencies about their entries away");
        Csv.response(
                response,
                "questions",
                List.of(
                        "Agency",
                        "Entry of its file",
                        "Date as written",
                        "What happened",
                        "Question",
                        "Asked by",
                        "Asked",
                        "Answer",
                        "Answered by",
                        "Answered"),
                found.stream()
                        .map(each -> List.of(
                                each.entry().agency(),
                                each.entry().numbered(),
                                each.entry().written(),
                                each.entry().event(),
                                each.note().words(),
                                each.note().by(),
                                Show.moment(each.note().at()),
                                or(each.note().answer()),
                                or(each.note().answeredBy()),
                                each.note().answeredAt() == null
                                        ? ""
                                        : Show.moment(each.note().answeredAt()))));
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
