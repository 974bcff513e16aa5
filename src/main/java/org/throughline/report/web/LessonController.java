package org.throughline.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.Findings;
import org.throughline.report.Lesson;
import org.throughline.report.Lessons;
import org.throughline.report.PrioritiesShown;
import org.throughline.report.Theme;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Records, changes and takes out one lesson. */
@Controller
class LessonController {

    private final CasePage page;
    private final Reviews reviews;
    private final Findings findings;
    private final Lessons lessons;
    private final PrioritiesShown priorities;

    LessonController(CasePage page, Reviews reviews, Findings findings, Lessons lessons, PrioritiesShown priorities) {
        this.page = page;
        this.reviews = reviews;
        this.findings = findings;
        this.lessons = lessons;
        this.priorities = priorities;
    }

    private String show(Reader reader, Review review, @Nullable Lesson lesson, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("priorities", priorities.choices(review));
        model.addAttribute("findings", findings.of(reader, review.id()));
        model.addAttribute("mayWrite", Authority.mayWrite(reader, review));
        return "report/lesson";
    }

    @GetMapping("/reviews/{reference}/lessons/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        if (!Authority.mayWrite(reader, review)) {
            throw new NotFound();
        }
        return show(reader, review, null, model);
    }

    @PostMapping("/reviews/{reference}/lessons/new")
    @Transactional
    String record(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var words = form.text("words", "Write what is to be learned");
        var themes = form.choices("theme", Theme.class);
        if (themes.isEmpty()) {
            form.problem("theme", "Tick at least one theme");
        }
        if (form.hasProblems()) {
            return show(reader, review, null, model);
        }
        var lesson = lessons.record(reader, review, words, themes, Ids.of(form, "finding"));
        priorities.tie(reader, review, lesson, Ids.of(form, "priority"));
        next.addFlashAttribute("done", "Lesson " + lesson.number() + " is recorded.");
        return "redirect:" + review.href() + "/findings#lessons";
    }

    @GetMapping("/reviews/{reference}/lessons/{number:\\d+}")
    @Transactional
    String change(Reader reader, @PathVariable String reference, @PathVariable int number, Form form, Model model) {
        var review = page.open(reader, reference, "findings", model);
        var lesson = lessons.get(reader, review.id(), number);
        form.with("words", lesson.words())
                .with("theme", lesson.themes().stream().map(Theme::name).toList())
                .with("finding", lesson.findings().stream().map(String::valueOf).toList())
                .with(
                        "priority",
                        priorities.of(reader, lesson).stream()
                                .map(String::valueOf)
                                .toList())
                .with("version", "" + lesson.version());
        reviews.looked(reader, review.id(), "looked at lesson " + number);
        return show(reader, review, lesson, model);
    }

    @PostMapping("/reviews/{reference}/lessons/{number:\\d+}")
    @Transactional
    String save(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var lesson = lessons.get(reader, review.id(), number);
        var words = form.text("words", "Write what is to be learned");
        var themes = form.choices("theme", Theme.class);
        var version = form.number("version", "Open the lesson again");
        if (themes.isEmpty()) {
            form.problem("theme", "Tick at least one theme");
        }
        if (form.hasProblems() || version == null) {
            return show(reader, review, lesson, model);
        }
        lessons.change(reader, review, lesson, words, themes, Ids.of(form, "finding"), version);
        priorities.tie(reader, review, lesson, Ids.of(form, "priority"));
        next.addFlashAttribute("done", "Lesson " + number + " is changed.");
        return "redirect:" + review.href() + "/findings#lessons";
    }

    @PostMapping("/reviews/{reference}/lessons/{number:\\d+}/removal")
    @Transactional
    String takeOut(
            Reader reader,
            @PathVariable String reference,
            @PathVariable int number,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference, "findings", model);
        var lesson = lessons.get(reader, review.id(), number);
        lessons.takeOut(reader, review, lesson, form.version());
        next.addFlashAttribute("done", "Lesson " + number + " is taken out. What rested on it is shown as broken.");
        return "redirect:" + review.href() + "/findings";
    }
}
