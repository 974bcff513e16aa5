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
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Proceeding;
import org.throughline.review.Proceedings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Parallel proceedings: the list, adding one, changing one. */
@Controller
class ProceedingController {

    private static final UUID NONE = new UUID(0, 0);

    private final Reviews reviews;
    private final Proceedings proceedings;
    private final HoldsOnSharing holds;
    private final CaseFrame frame;

    private final Clock clock;

    ProceedingController(Reviews reviews, Proceedings proceedings, HoldsOnSharing holds, CaseFrame frame, Clock clock) {
        this.clock = clock;
        this.reviews = reviews;
        this.proceedings = proceedings;
        this.holds = holds;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/proceedings")
    @Transactional
    String all(Reader reader, @PathVariable String reference, Model model) {
        var review = whole(reader, reference);
        about(reader, review, model);
        model.addAttribute("proceedings", proceedings.of(reader, review.id()));
        model.addAttribute("passed", holds.passed(reader, review.id()));
        reviews.looked(reader, review.id(), "looked at the parallel proceedings");
        return "review/proceedings";
    }

    @GetMapping("/reviews/{reference}/proceedings.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = whole(reader, reference);
        reviews.looked(reader, review.id(), "took out the list of parallel proceedings");
        Csv.response(
                response,
                "proceedings",
                List.of(
                        "Kind",
                        "Status",
                        "Contact",
                        "Began",
                        "Next",
                        "Ended",
                        "Effect",
                        "Agreed by",
                        "Not to be shared",
                        "Until",
                        "Note"),
                proceedings.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.kind().words(),
                                each.status().words(),
                                words(each.contact()),
                                words(each.beganOn()),
                                words(each.nextOn()),
                                words(each.endedOn()),
                                each.effect().words(),
                                words(each.agreedBy()),
                                words(each.withheld()),
                                words(each.withheldUntil()),
                                words(each.note()))));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate date ? Show.date(date) : value.toString();
    }

    @GetMapping("/reviews/{reference}/proceedings/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, Form form, Model model) {
        about(reader, whole(reader, reference), model);
        model.addAttribute("action", "new");
        return "review/proceeding";
    }

    @PostMapping("/reviews/{reference}/proceedings/new")
    @Transactional
    String add(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = whole(reader, reference);
        var proceeding = read(form, NONE, null);
        if (proceeding == null) {
            return ask(reader, reference, form, model);
        }
        proceedings.add(reader, review, proceeding);
        next.addFlashAttribute("done", "It is on the list.");
        return "redirect:" + review.href() + "/proceedings";
    }

    @GetMapping("/reviews/{reference}/proceedings/{id}")
    @Transactional
    String askChange(Reader reader, @PathVariable String reference, @PathVariable UUID id, Form form, Model model) {
        var review = whole(reader, reference);
        var p = proceedings.get(reader, review.id(), id);
        form.with("kind", p.kind())
                .with("contact", p.contact())
                .with("status", p.status())
                .with("began", p.beganOn())
                .with("next", p.nextOn())
                .with("ended", p.endedOn())
                .with("effect", p.effect())
                .with("agreedBy", p.agreedBy())
                .with("withheld", p.withheld())
                .with("until", p.withheldUntil())
                .with("note", p.note())
                .with("version", String.valueOf(p.version()));
        about(reader, review, model);
        model.addAttribute("action", id.toString());
        reviews.looked(reader, review.id(), "looked at parallel proceedings");
        return "review/proceeding";
    }

    @PostMapping("/reviews/{reference}/proceedings/{id}")
    @Transactional
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = whole(reader, reference);
        var before = proceedings.get(reader, review.id(), id);
        var proceeding = read(form, before.id(), before.withheldUntil());
        if (proceeding == null) {
            about(reader, review, model);
            model.addAttribute("action", id.toString());
            return "review/proceeding";
        }
        proceedings.change(reader, review, proceeding);
        next.addFlashAttribute("done", "The change is kept.");
        return "redirect:" + review.href() + "/proceedings";
    }

    /** @param kept until when something was held back as it stood; a day that has passed since may stay */
    private @Nullable Proceeding read(Form form, UUID id, @Nullable LocalDate kept) {
        var kind = form.choice("kind", Proceeding.Kind.class, "Choose what kind of proceedings these are");
        var status = form.choice("status", Proceeding.Status.class, "Choose how far they are");
        var began = form.optionalDate("began", "Check the day they began");
        var following = form.optionalDate("next", "Check the next day");
        var ended = form.optionalDate("ended", "Check the day they ended");
        form.mustHaveCome("began", began, LocalDate.now(clock), "The day they began");
        form.mustHaveCome("ended", ended, LocalDate.now(clock), "The day they ended");
        if (began != null && ended != null && ended.isBefore(began)) {
            form.problem("ended", "They ended before they began. Check both days");
        }
        var effect = form.choice("effect", Proceeding.Effect.class, "Choose what they mean for the review");
        var agreedBy = form.optional("agreedBy", 300);
        if (effect != null && effect != Proceeding.Effect.NONE && agreedBy == null) {
            form.problem("agreedBy", "Say who agreed to this effect on the review");
        }
        var contact = form.optional("contact", 500);
        var withheld = form.optional("withheld", 5_000);
        var until = form.optionalDate("until", "Check the day until which it may not be shared");
        if (until != null && began != null && until.isBefore(began)) {
            form.problem("until", "This day is before the proceedings began. Check both days");
        } else if (proceedings.isOver(until, kept)) {
            form.problem(
                    "until",
                    "This day has passed, so nothing would be held back. Give a day to come, or leave it empty to hold it back until the proceedings end");
        }
        var note = form.optional("note", 5_000);
        var version = form.optionalNumber("version", "Open the page again");
        if (form.hasProblems() || kind == null || status == null || effect == null) {
            return null;
        }
        return new Proceeding(
                id,
                NONE,
                kind,
                contact,
                status,
                began,
                following,
                ended,
                effect,
                agreedBy,
                withheld,
                until,
                note,
                Objects.requireNonNullElse(version, 0));
    }

    private void about(Reader reader, Review review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, ""));
    }

    private Review whole(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
