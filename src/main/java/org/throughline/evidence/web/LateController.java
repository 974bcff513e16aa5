package org.throughline.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Cases;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.evidence.Late;
import org.throughline.evidence.LateAgencies;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;

/** Who is late, by how many working days, and how often they were reminded, over every review of the reader's. */
@Controller
class LateController {

    private final LateAgencies late;
    private final Cases cases;
    private final Reviews reviews;
    private final Clock clock;

    LateController(LateAgencies late, Cases cases, Reviews reviews, Clock clock) {
        this.late = late;
        this.cases = cases;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/late")
    @Transactional
    public String list(Reader reader, Model model) {
        var found = late(reader);
        model.addAttribute("late", found);
        found.stream()
                .map(Late::reviewId)
                .distinct()
                .forEach(review -> reviews.looked(reader, review, "looked at the list of late agencies"));
        return "evidence/late";
    }

    @GetMapping("/late.csv")
    @Transactional
    public void csv(Reader reader, HttpServletResponse response) throws IOException {
        var found = late(reader);
        found.stream()
                .map(Late::reviewId)
                .distinct()
                .forEach(review -> reviews.looked(reader, review, "took the list of late agencies away"));
        Csv.response(
                response,
                "late-agencies",
                List.of(
                        "Reference",
                        "Agency",
                        "Owes",
                        "Due",
                        "Working days late",
                        "Reminded",
                        "Last reminded",
                        "Next reminder",
                        "Paused"),
                found.stream()
                        .map(each -> List.of(
                                each.reference(),
                                each.agency(),
                                each.owes(),
                                each.due().toString(),
                                String.valueOf(each.daysLate()),
                                String.valueOf(each.chases()),
                                Objects.toString(each.lastChase(), ""),
                                Objects.toString(each.nextChase(), ""),
                                each.paused() ? "yes" : "no")));
    }

    private List<Late> late(Reader reader) {
        if (!reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.INDEPENDENT_CHAIR, Role.AUTHOR)) {
            throw new NotFound();
        }
        var joint = cases.joint(reader);
        return late.on(reader, LocalDate.now(clock)).stream()
                .filter(each -> reader.holdsFor(each.partnershipId(), Role.COORDINATOR, Role.CSP_CHAIR)
                        || joint.contains(each.reviewId())
                        || reader.appointedTo(each.reviewId(), Role.INDEPENDENT_CHAIR, Role.AUTHOR))
                .toList();
    }
}
