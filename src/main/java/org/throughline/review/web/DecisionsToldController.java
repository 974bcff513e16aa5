package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.review.HomeOffice;
import org.throughline.review.HomeOfficeAnswers;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;
import org.throughline.web.WordFile;

/** For the Home Office: the decisions it has been told of, and its answers. */
@Controller
class DecisionsToldController {

    private final Reviews reviews;
    private final HomeOffice homeOffice;
    private final HomeOfficeAnswers answers;
    private final Clock clock;

    DecisionsToldController(Reviews reviews, HomeOffice homeOffice, HomeOfficeAnswers answers, Clock clock) {
        this.reviews = reviews;
        this.homeOffice = homeOffice;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/oversight/decisions")
    @Transactional
    String all(Reader reader, Model model) {
        check(reader);
        model.addAttribute("decisions", homeOffice.all(reader));
        return "review/decisionsTold";
    }

    @GetMapping("/oversight/decisions.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        check(reader);
        Csv.response(
                response,
                "decisions",
                List.of(
                        "Reference",
                        "Partnership",
                        "Decision",
                        "Decided on",
                        "Told on",
                        "Answer",
                        "Answered on",
                        "Number"),
                homeOffice.all(reader).stream()
                        .map(told -> List.of(
                                told.reference(),
                                told.partnership(),
                                told.decisionWords(),
                                told.decidedOn().toString(),
                                told.toldOn().toString(),
                                told.answerWords(),
                                told.answeredOn() == null ? "" : Show.date(told.answeredOn()),
                                told.number() == null ? "" : told.number())));
    }

    @GetMapping("/oversight/decisions/{id}")
    @Transactional
    String one(Reader reader, @PathVariable UUID id, Form form, Model model) {
        check(reader);
        form.with("on", LocalDate.now(clock));
        var told = homeOffice.get(reader, id);
        model.addAttribute("told", told);
        reviews.looked(reader, told.reviewId(), "looked at the decision told to the Home Office");
        return "review/decisionTold";
    }

    @GetMapping("/oversight/decisions/{id}/letter.docx")
    @Transactional
    ResponseEntity<byte[]> letter(Reader reader, @PathVariable UUID id) {
        check(reader);
        return WordFile.of("letter-to-home-office", homeOffice.letter(reader, homeOffice.get(reader, id)));
    }

    @PostMapping("/oversight/decisions/{id}")
    String answer(Reader reader, @PathVariable UUID id, Form form, Model model, RedirectAttributes next) {
        check(reader);
        var told = homeOffice.get(reader, id);
        var answered = AnswerForm.read(form, told, LocalDate.now(clock));
        if (answered == null) {
            model.addAttribute("told", told);
            return "review/decisionTold";
        }
        answers.answer(reader, id, answered);
        next.addFlashAttribute("done", "Your answer is recorded, and the partnership sees it.");
        return "redirect:/oversight/decisions";
    }

    private static void check(Reader reader) {
        if (!ReviewPolicy.answersForHomeOffice(reader)) {
            throw new NotFound();
        }
    }
}
