package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.EarlyLearningSource.Sent;
import org.throughline.review.EarlyLesson;
import org.throughline.review.EarlyLessons;
import org.throughline.review.NamesSaid;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Records one thing learned that cannot wait, and what was done about it. */
@Controller
class EarlyLessonController {

    private final Reviews reviews;
    private final EarlyLessons lessons;
    private final CaseFrame frame;
    private final Clock clock;

    EarlyLessonController(Reviews reviews, EarlyLessons lessons, CaseFrame frame, Clock clock) {
        this.reviews = reviews;
        this.lessons = lessons;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/scoping-review.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review) || review.stage() == Stage.NOTIFIED) {
            throw new NotFound();
        }
        reviews.looked(reader, review.id(), "took out learning that cannot wait");
        var sent = lessons.sent(reader, review);
        Csv.response(
                response,
                "early-learning",
                List.of(
                        "What was learned",
                        "From",
                        "Who must act",
                        "By when",
                        "What was done",
                        "Done on",
                        "Taken out because",
                        "Recorded by"),
                lessons.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.learned(),
                                sent.stream()
                                        .filter(from -> from.agencyId().equals(each.agencyId()))
                                        .map(Sent::agency)
                                        .findFirst()
                                        .orElse(""),
                                each.actor(),
                                Show.date(each.due()),
                                Objects.requireNonNullElse(each.done(), ""),
                                each.doneOn() == null ? "" : Show.date(each.doneOn()),
                                Objects.requireNonNullElse(each.takenOut(), ""),
                                each.recordedBy())));
    }

    /** @param form {@code agency}: whose scoping return is taken up; its words stand in the field already */
    @GetMapping("/reviews/{reference}/scoping-review/learning/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = keeps(reader, reference);
        var from = from(reader, review, form);
        if (from == null && !form.value("agency").isEmpty()) {
            throw new NotFound();
        }
        if (from != null) {
            form.with("learned", from.words());
            reviews.looked(reader, review.id(), "looked at what an agency says cannot wait");
        }
        return show(reader, review, null, from, model);
    }

    @PostMapping("/reviews/{reference}/scoping-review/learning/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = keeps(reader, reference);
        var from = from(reader, review, form);
        var typed = read(reader, form, review, from == null ? null : from.agencyId());
        if (typed == null) {
            return show(reader, review, null, from, model);
        }
        lessons.add(reader, review, typed);
        next.addFlashAttribute("done", "It is recorded. Come back here to say what was done about it.");
        return "redirect:" + ScopingReviews.href(review);
    }

    @GetMapping("/reviews/{reference}/scoping-review/learning/{id}")
    @Transactional
    String askChange(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = keeps(reader, reference);
        var lesson = lessons.get(reader, review.id(), id);
        if (!lesson.stands()) {
            throw new NotFound();
        }
        form.with("version", String.valueOf(lesson.version()))
                .with("learned", lesson.learned())
                .with("actor", lesson.actor())
                .with("due", lesson.due())
                .with("done", lesson.done());
        if (lesson.doneOn() != null) {
            form.with("doneOn", lesson.doneOn());
        }
        reviews.looked(reader, review.id(), "looked at learning that cannot wait");
        return show(reader, review, lesson, null, model);
    }

    @PostMapping("/reviews/{reference}/scoping-review/learning/{id}")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = keeps(reader, reference);
        var lesson = lessons.get(reader, review.id(), id);
        var typed = read(reader, form, review, lesson.agencyId());
        var version = form.number("version", "Open this page again");
        if (typed == null || version == null) {
            return show(reader, review, lesson, null, model);
        }
        lessons.change(reader, review, id, typed, version);
        next.addFlashAttribute("done", "The change is kept. What stood there before is in the history below.");
        return "redirect:" + ScopingReviews.href(review);
    }

    /** What is taken up; null where nothing is, or where the agency has taken it back while somebody was writing. */
    private @Nullable Sent from(Reader reader, Review review, Form form) {
        var agency = form.optionalId("agency");
        return agency == null
                ? null
                : lessons.sent(reader, review).stream()
                        .filter(each -> each.agencyId().equals(agency))
                        .findFirst()
                        .orElse(null);
    }

    private EarlyLessons.@Nullable Typed read(Reader reader, Form form, Review review, @Nullable UUID agency) {
        var learned = form.text("learned", "Write what was learned", 10_000);
        var named = NamesSaid.in(learned, reviews.people(reader, review.id()));
        if (!named.isEmpty()) {
            form.problem("learned", NamesSaid.refusal(named));
        }
        var actor = form.text("actor", "Say who must act", 300);
        var due = form.date("due", "Say by when they must act");
        if (due != null && due.isBefore(review.heardOn())) {
            form.problem("due", "The day is before the partnership heard of the death. Check it");
        }
        var done = form.optional("done", 10_000);
        var doneOn = form.optionalDate("doneOn", "Check the day on which it was done");
        if (done != null && doneOn == null && !form.hasProblems()) {
            form.problem("doneOn", "Give the day on which it was done");
        } else if (done == null && doneOn != null) {
            form.problem("done", "Say what was done on that day");
        }
        if (doneOn != null && doneOn.isAfter(LocalDate.now(clock))) {
            form.problem("doneOn", "The day on which it was done is still to come. Check it");
        } else if (doneOn != null && doneOn.isBefore(review.heardOn())) {
            form.problem("doneOn", "The day is before the partnership heard of the death. Check it");
        }
        return form.hasProblems() || due == null
                ? null
                : new EarlyLessons.Typed(learned, actor, due, done, doneOn, agency);
    }

    private String show(Reader reader, Review review, @Nullable EarlyLesson lesson, @Nullable Sent from, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
        model.addAttribute("lesson", lesson);
        model.addAttribute("from", from);
        return "review/earlyLesson";
    }

    private Review keeps(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ReviewPolicy.runs(reader, review) || review.stage() == Stage.NOTIFIED) {
            throw new NotFound();
        }
        return review;
    }
}
