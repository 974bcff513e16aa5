package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Offers;
import org.throughline.review.Register;
import org.throughline.review.SavedViews;
import org.throughline.review.Sought;
import org.throughline.review.Stage;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/** The register: every death notified to the reader's partnership, or the reviews they are appointed to. */
@Controller
class RegisterController {

    private static final int PAGE = 25;
    private static final int EARLIEST_YEAR = 2011; // section 9 came into force

    private final Register register;
    private final SavedViews views;
    private final Offers offers;
    private final Bodies bodies;
    private final Clock clock;

    RegisterController(Register register, SavedViews views, Offers offers, Bodies bodies, Clock clock) {
        this.register = register;
        this.views = views;
        this.offers = offers;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    @Transactional
    String register(Reader reader, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        var today = LocalDate.now(clock);
        var sought = sought(form);
        var found = register.page(reader, sought, today, page, PAGE);
        model.addAttribute("lines", found.lines());
        model.addAttribute("found", found.all());
        model.addAttribute("pager", Pager.over(found.all(), PAGE, page, "/reviews" + query(form)));
        model.addAttribute("filtered", !sought.everything());
        model.addAttribute("query", query(form));
        model.addAttribute("views", views.of(reader));
        model.addAttribute("partnerships", partnerships(reader));
        model.addAttribute(
                "years",
                IntStream.rangeClosed(EARLIEST_YEAR, today.getYear())
                        .map(year -> EARLIEST_YEAR + today.getYear() - year)
                        .mapToObj(String::valueOf)
                        .toList());
        model.addAttribute("offered", offers.waiting(reader).size());
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
                register.lines(reader, sought(form), LocalDate.now(clock), 0, Integer.MAX_VALUE).stream()
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
            views.keep(reader, name, query(form).replaceFirst("^\\?", ""));
            next.addFlashAttribute("done", "The view is kept as “" + name + "”.");
        }
        return "redirect:/reviews" + query(form);
    }

    @PostMapping("/reviews/views/{view}/forget")
    @Transactional
    String forget(Reader reader, @PathVariable UUID view, RedirectAttributes next) {
        views.forget(reader, view);
        next.addFlashAttribute("done", "The view is no longer kept.");
        return "redirect:/reviews";
    }

    private List<Partnership> partnerships(Reader reader) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR);
        return mine.size() < 2
                ? List.of()
                : bodies.partnerships().stream()
                        .filter(each -> mine.contains(each.id()))
                        .toList();
    }

    private static Sought sought(Form form) {
        return new Sought(
                form.value("words").strip(),
                form.optionalChoice("which", Sought.Which.class),
                form.optionalChoice("stage", Stage.class),
                form.optionalId("partnership"),
                year(form.value("year")),
                Objects.requireNonNullElse(form.optionalChoice("order", Sought.Order.class), Sought.Order.NEWEST));
    }

    private static @Nullable Integer year(String typed) {
        return typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }

    /** The filters for an address, with the question mark; "" when there are none. */
    private static String query(Form form) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("words", "which", "stage", "partnership", "year", "order")
                .filter(name -> !form.value(name).isBlank())
                .forEach(name -> address.queryParam(name, form.value(name)));
        return address.encode().build().toUriString();
    }
}
