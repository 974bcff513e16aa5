package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Clocks;
import org.throughline.review.Pauses;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimits;
import org.throughline.web.Csv;
import org.throughline.web.Form;

/** The register: every death notified to the reader's partnership, or the reviews they are appointed to. */
@Controller
public class RegisterController {

    private final Reviews reviews;
    private final Pauses pauses;
    private final Bodies bodies;
    private final LocalPractices practices;
    private final Clock clock;

    RegisterController(Reviews reviews, Pauses pauses, Bodies bodies, LocalPractices practices, Clock clock) {
        this.reviews = reviews;
        this.pauses = pauses;
        this.bodies = bodies;
        this.practices = practices;
        this.clock = clock;
    }

    /** One line of the register, as shown. */
    public record Line(Review review, String time) {}

    @GetMapping("/reviews")
    @Transactional
    String register(Reader reader, Form form, @RequestParam(required = false) @Nullable Stage stage, Model model) {
        model.addAttribute("lines", lines(reader, stage));
        model.addAttribute("mayRecord", reader.holds(Role.COORDINATOR, Role.CSP_CHAIR));
        return "review/register";
    }

    @GetMapping("/reviews.csv")
    @Transactional
    void csv(Reader reader, @RequestParam(required = false) @Nullable Stage stage, HttpServletResponse response)
            throws IOException {
        Csv.response(
                response,
                "reviews",
                List.of("Reference", "Name used", "Stage", "Heard of on", "Decided to hold on", "Time"),
                lines(reader, stage).stream()
                        .map(line -> List.of(
                                line.review().reference(),
                                line.review().knownAs(),
                                line.review().stage().words(),
                                line.review().heardOn().toString(),
                                String.valueOf(line.review().holdDecidedOn()).replace("null", ""),
                                line.time())));
    }

    private List<Line> lines(Reader reader, @Nullable Stage stage) {
        var today = LocalDate.now(clock);
        var practice = practices.of(bodies.partnerships());
        return reviews.all(reader).stream()
                .filter(review -> stage == null || review.stage() == stage)
                .map(review -> new Line(
                        review,
                        Clocks.sentence(limits(practice, review), review, pauses.of(reader, review.id()), today)))
                .toList();
    }

    private static TimeLimits limits(Map<UUID, LocalPractice> practices, Review review) {
        var practice = practices.get(review.partnershipId());
        return practice == null ? TimeLimits.USUAL : practice.limits();
    }
}
