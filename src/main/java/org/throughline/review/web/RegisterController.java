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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.Unchanged;
import org.throughline.review.Register;
import org.throughline.review.SavedViews;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** The register: every death notified to the reader's partnership, or the reviews they are appointed to. */
@Controller
class RegisterController {

    private final Register register;
    private final SavedViews views;
    private final RegisterPages pages;
    private final Unchanged unchanged;
    private final Clock clock;

    RegisterController(Register register, SavedViews views, RegisterPages pages, Unchanged unchanged, Clock clock) {
        this.register = register;
        this.views = views;
        this.pages = pages;
        this.unchanged = unchanged;
        this.clock = clock;
    }

    private record Asked(@Nullable UUID person, LocalDate day, String query, int page) {}

    @GetMapping("/reviews")
    String register(Reader reader, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute(
                "register",
                unchanged.read(
                        new Asked(reader.person(), today, RegisterPages.query(form), page),
                        () -> pages.page(reader, form, page, today)));
        model.addAttribute("mayRecord", reader.holds(Role.COORDINATOR, Role.CSP_CHAIR));
        return "review/register";
    }

    @GetMapping("/reviews.csv")
    @Transactional
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "reviews",
                List.of(
                        "Reference",
                        "Partnership",
                        "Name used",
                        "Stage",
                        "Whose turn",
                        "Heard of on",
                        "Decided to hold on",
                        "Time",
                        "Days over",
                        "Why"),
                register.lines(reader, RegisterPages.sought(form), LocalDate.now(clock), 0, Integer.MAX_VALUE).stream()
                        .map(line -> List.of(
                                line.review().reference(),
                                line.partnership(),
                                line.review().knownAs(),
                                line.review().stage().words(),
                                line.turn(),
                                line.review().heardOn().toString(),
                                Objects.toString(line.review().holdDecidedOn(), ""),
                                line.time(),
                                String.valueOf(line.over()),
                                String.join("; ", line.delays()))));
    }

    /** A view is kept by a form; opened by itself, its address is the register. */
    @GetMapping("/reviews/views")
    String views() {
        return "redirect:/reviews";
    }

    @PostMapping("/reviews/views")
    @Transactional
    String keep(Reader reader, Form form, RedirectAttributes next) {
        var name = form.text("name", "Give the view a name", 60);
        if (form.hasProblems()) {
            next.addFlashAttribute("unnamed", "Give the view a name to keep it");
        } else {
            views.keep(reader, name, RegisterPages.query(form).replaceFirst("^\\?", ""));
            next.addFlashAttribute("done", "The view is kept as “" + name + "”.");
        }
        return "redirect:/reviews" + RegisterPages.query(form);
    }

    @PostMapping("/reviews/views/{view}/forget")
    @Transactional
    String forget(Reader reader, @PathVariable UUID view, RedirectAttributes next) {
        views.forget(reader, view);
        next.addFlashAttribute("done", "The view is no longer kept.");
        return "redirect:/reviews";
    }
}
