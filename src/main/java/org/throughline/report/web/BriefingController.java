package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.report.Authority;
import org.throughline.report.Briefing;
import org.throughline.report.Briefings;
import org.throughline.report.Lesson;
import org.throughline.report.Lessons;
import org.throughline.report.Recommendation;
import org.throughline.report.Recommendations;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/** The learning briefing: its words, exactly what the public will see, publishing it, and taking it away. */
@Controller
class BriefingController {

    private static final String HERE = "/reviews/{reference}/publication/briefing";

    private final CasePage page;
    private final Briefings briefings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final HoldsOnSharing holds;
    private final Reviews reviews;
    private final Clock clock;

    BriefingController(
            CasePage page,
            Briefings briefings,
            Lessons lessons,
            Recommendations recommendations,
            HoldsOnSharing holds,
            Reviews reviews,
            Clock clock) {
        this.page = page;
        this.briefings = briefings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.holds = holds;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional
    String check(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        reviews.looked(reader, review.id(), "looked at the learning briefing");
        return show(reader, review, model);
    }

    private String show(Reader reader, Review review, Model model) {
        var published = briefings.published(reader, review.id());
        var open = published.stream().anyMatch(each -> each.withdrawnOn() == null);
        model.addAttribute("published", published);
        model.addAttribute("open", open);
        model.addAttribute("holds", holds.standing(reader, review.id()));
        model.addAttribute("mayWrite", Briefings.mayWrite(reader, review));
        model.addAttribute("mayPublish", Authority.mayPublish(reader, review));
        model.addAttribute("written", briefings.of(reader, review.id()).orElse(null));
        model.addAttribute("obstacles", open ? List.<Obstacle>of() : briefings.obstacles(reader, review));
        model.addAttribute("briefing", briefings.preview(reader, review).orElse(null));
        return "report/briefing";
    }

    @PostMapping(HERE)
    @Transactional
    String publish(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        if (!form.has("sure", "yes")) {
            form.problem("sure", "Tick that you have read what the public will see");
        }
        holds.read(reader, review, form);
        var open = briefings.published(reader, review.id()).stream().anyMatch(each -> each.withdrawnOn() == null);
        if (form.hasProblems() || open || !briefings.obstacles(reader, review).isEmpty()) {
            return show(reader, review, model);
        }
        holds.pass(reader, review, Sharing.PUBLICATION, form);
        briefings.publish(reader, review);
        next.addFlashAttribute("done", "The learning briefing is published. Tell the family and the panel.");
        return "redirect:" + review.href() + "/publication/briefing";
    }

    @PostMapping(HERE + "/withdrawal")
    @Transactional
    String withdraw(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var why = form.text("why", "Say why: the public reads this at the briefing's address", 500);
        if (form.hasProblems()) {
            return show(reader, review, model);
        }
        briefings.withdraw(reader, review, why);
        next.addFlashAttribute("done", "The learning briefing is withdrawn. Its address now says so, and why.");
        return "redirect:" + review.href() + "/publication/briefing";
    }

    @GetMapping(HERE + "/words")
    @Transactional
    String write(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, "report", model);
        if (!Briefings.mayWrite(reader, review)) {
            throw new NotFound();
        }
        briefings
                .of(reader, review.id())
                .ifPresentOrElse(
                        written -> form.with("title", written.title())
                                .with("happened", written.happened())
                                .with("lessons", written.lessons())
                                .with("changes", written.changes())
                                .with("help", written.help())
                                .with("told", written.familyToldOn())
                                .with("how", written.familyToldHow())
                                .with("version", "" + written.version()),
                        () -> form.with("version", "0")
                                .with(
                                        "lessons",
                                        lessons.of(reader, review.id()).stream()
                                                .map(Lesson::words)
                                                .collect(Collectors.joining("\n")))
                                .with(
                                        "changes",
                                        recommendations.of(reader, review.id()).stream()
                                                .map(Recommendation::words)
                                                .collect(Collectors.joining("\n"))));
        return "report/briefingWords";
    }

    @PostMapping(HERE + "/words")
    @Transactional
    String written(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference, "report", model);
        var title = form.text("title", "Give the briefing a title that names nobody", 150);
        var happened = form.text("happened", "Say in general words what happened", 3_000);
        var learned = form.text("lessons", "Write at least one lesson");
        var changes = form.text("changes", "Write at least one thing that should change");
        var help = form.optional("help", 2_000);
        var told = form.date("told", "Say when the family was told");
        form.mustHaveCome("told", told, LocalDate.now(clock), "The day the family was told");
        var how = form.text("how", "Say how the family was told", 2_000);
        var version = form.number("version", "Open this page again");
        if (form.hasProblems() || told == null || version == null) {
            return "report/briefingWords";
        }
        briefings.write(
                reader, review, new Briefing(review.id(), title, happened, learned, changes, help, told, how, version));
        next.addFlashAttribute("done", "Kept. Check before you publish.");
        return "redirect:" + review.href() + "/publication/briefing";
    }
}
