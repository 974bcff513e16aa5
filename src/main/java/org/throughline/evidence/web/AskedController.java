package org.throughline.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.work.Notes;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.AgencyState;
import org.throughline.evidence.SubmissionState;
import org.throughline.review.Letters;
import org.throughline.review.SentLetter;
import org.throughline.web.Colour;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What an agency has been asked: everything it owes, in every review, and where to give it. */
@Controller
public class AskedController {

    private final Agencies agencies;
    private final Letters letters;
    private final Notes notes;
    private final PendingFiles pending;
    private final Clock clock;

    AskedController(Agencies agencies, Letters letters, Notes notes, PendingFiles pending, Clock clock) {
        this.notes = notes;
        this.pending = pending;
        this.letters = letters;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One review's requests to one agency. */
    public record Asked(AgencyState state, List<Task> tasks, List<SentLetter> sent) {

        boolean done() {
            return tasks.stream().allMatch(task -> task.colour() == Colour.GREEN);
        }
    }

    @GetMapping("/asked")
    @Transactional
    public String asked(Reader reader, Model model) {
        model.addAttribute("asked", all(reader));
        return "evidence/asked";
    }

    @GetMapping("/asked.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "what-we-have-been-asked",
                List.of("Review", "Name used", "Asked of", "What", "By when", "State"),
                all(reader).stream()
                        .flatMap(each -> each.tasks().stream()
                                .map(task -> List.of(
                                        each.state().reference(),
                                        each.state().knownAs(),
                                        each.state().agency(),
                                        task.words(),
                                        Objects.requireNonNullElse(task.hint(), ""),
                                        task.status()))));
    }

    private List<Asked> all(Reader reader) {
        if (!reader.holds(Role.AGENCY_LEAD, Role.IMR_AUTHOR)) {
            throw new NotFound();
        }
        var today = LocalDate.now(clock);
        var questions = notes.waiting(reader);
        var files = pending.ofOwn(reader);
        var sent = letters.to(reader, reader.organisations());
        return agencies.askedOf(reader).stream()
                .map(state -> new Asked(
                        state,
                        withFiles(withQuestions(tasks(state, today), state, questions), state, files),
                        sent.getOrDefault(state.reviewId(), List.of()).stream()
                                .filter(letter -> state.organisationId().equals(letter.organisation()))
                                .toList()))
                // what is still to do stands first, in the order it was asked
                .sorted(Comparator.comparing(Asked::done))
                .toList();
    }

    /** What was asked about entries of the chronology stands first: it is short, and somebody waits. */
    private static List<Task> withQuestions(List<Task> tasks, AgencyState state, List<Notes.Waiting> questions) {
        var all = new ArrayList<Task>();
        questions.stream()
                .filter(each -> each.review().equals(state.reviewId())
                        && each.organisation().equals(state.organisationId()))
                .forEach(each -> all.add(new Task(
                        "Answer "
                                + (each.number() == 1
                                        ? "a question"
                                        : Show.count(each.number(), "question", "questions"))
                                + " about your chronology",
                        "/reviews/" + state.reference() + "/agencies/" + state.organisationId() + "/chronology",
                        null,
                        "To do",
                        Colour.AMBER)));
        all.addAll(tasks);
        return all;
    }

    /** A file that was sent is in no chronology before somebody has checked it. */
    private static List<Task> withFiles(List<Task> tasks, AgencyState state, List<PendingFiles.Waiting> files) {
        var all = new ArrayList<Task>();
        files.stream()
                .filter(each -> each.review().equals(state.reviewId())
                        && each.organisation().equals(state.organisationId()))
                .forEach(each -> all.add(new Task(
                        each.number() == 1
                                ? "Check the chronology you sent"
                                : "Check the " + each.number() + " files of your chronology",
                        "/reviews/" + state.reference() + "/agencies/" + state.organisationId() + "/chronology"
                                + (each.number() == 1 ? "/check" : ""),
                        "Nothing of " + (each.number() == 1 ? "it" : "them") + " is kept yet",
                        "To do",
                        Colour.AMBER)));
        all.addAll(tasks);
        return all;
    }

    static List<Task> tasks(AgencyState state, LocalDate today) {
        var tasks = new ArrayList<Task>();
        var here = "/reviews/" + state.reference() + "/agencies/" + state.organisationId();
        if (state.askedOn() != null) {
            boolean sent = state.returnVersion() > 0;
            if (state.ended() && !sent) {
                return List.of();
            }
            tasks.add(new Task(
                    sent ? "What you told us you know" : "Tell us what you know",
                    here + "/scoping",
                    due(state.due(), today, sent),
                    sent ? "Sent" : "To do",
                    sent ? Colour.GREEN : Colour.AMBER));
        }
        var wanted = state.contribution();
        if (wanted != null && wanted.hasChronology()) {
            boolean sent = state.chronologyVersion() > 0;
            tasks.add(new Task(
                    sent ? "Your chronology" : "Send your chronology",
                    here + "/chronology",
                    due(state.commissionDue(), today, sent),
                    sent ? state.chronologyWords() : "To do",
                    sent ? Colour.GREEN : Colour.AMBER));
        }
        if (wanted != null && wanted.hasSubmission()) {
            var now = state.submission();
            boolean sent = now == SubmissionState.SENT || now == SubmissionState.ACCEPTED;
            tasks.add(new Task(
                    sent ? "Your " + small(wanted.submission()) : "Write your " + small(wanted.submission()),
                    here + "/submission",
                    due(state.commissionDue(), today, sent),
                    now == null ? "To do" : now.words(),
                    sent ? Colour.GREEN : Colour.AMBER));
        }
        return tasks;
    }

    private static String small(String words) {
        return words.equals("IMR") ? words : words.toLowerCase(java.util.Locale.UK);
    }

    private static @org.jspecify.annotations.Nullable String due(
            @org.jspecify.annotations.Nullable LocalDate due, LocalDate today, boolean sent) {
        if (due == null || sent) {
            return null;
        }
        long over = java.time.temporal.ChronoUnit.DAYS.between(due, today);
        return "By " + Show.date(due) + (over > 0 ? ", " + Show.count(over, "day", "days") + " ago" : "");
    }
}
