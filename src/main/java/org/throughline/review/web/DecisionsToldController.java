package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.access.Reader;
import org.throughline.review.HomeOffice;
import org.throughline.review.HomeOfficeAnswers;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.Told;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Pager;
import org.throughline.web.Show;
import org.throughline.web.WordFile;

/** For the Home Office: the decisions it has been told of, and its answers. */
@Controller
class DecisionsToldController {

    private static final int PAGE = 50;

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
    String all(Reader reader, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        check(reader);
        var found = sought(reader, form);
        var pager = Pager.over(found.size(), PAGE, page, "/oversight/decisions" + query(form));
        model.addAttribute(
                "decisions",
                found.stream().skip(pager.skipped(PAGE)).limit(PAGE).toList());
        model.addAttribute("found", found.size());
        model.addAttribute("pager", pager);
        model.addAttribute("query", query(form));
        return "review/decisionsTold";
    }

    private List<Told> sought(Reader reader, Form form) {
        var words = form.value("words").strip().toLowerCase(Locale.UK);
        var which = form.optionalChoice("which", Told.Which.class);
        return homeOffice.all(reader).stream()
                .filter(told -> which == null || which.fits(told))
                .filter(told -> (told.reference() + " " + told.partnership())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .toList();
    }

    private static String query(Form form) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("words", "which")
                .filter(name -> !form.value(name).isBlank())
                .forEach(name -> address.queryParam(name, form.value(name)));
        return address.encode().build().toUriString();
    }

    @GetMapping("/oversight/decisions.csv")
    @Transactional
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
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
                sought(reader, form).stream()
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
