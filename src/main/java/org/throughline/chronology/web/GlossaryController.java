package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.Abbreviations.Abbreviation;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What the letters in a review's chronology stand for. */
@Controller
class GlossaryController {

    private final CombinedPage page;
    private final Abbreviations abbreviations;
    private final Reviews reviews;

    GlossaryController(CombinedPage page, Abbreviations abbreviations, Reviews reviews) {
        this.page = page;
        this.abbreviations = abbreviations;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology/glossary")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = page.open(reader, reference, model);
        if (page.read(reader, review, null).isEmpty()) {
            return "chronology/notShared";
        }
        model.addAttribute("abbreviations", abbreviations.of(reader, review.id()));
        model.addAttribute("maySay", ChronologyPolicy.judges(reader, review));
        model.addAttribute("whole", ChronologyPolicy.seesAll(reader, review));
        reviews.looked(reader, review.id(), "looked at the abbreviations of the chronology");
        return "chronology/glossary";
    }

    @GetMapping("/reviews/{reference}/chronology/glossary.csv")
    void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = page.open(reader, reference);
        if (page.read(reader, review, null).isEmpty()) {
            throw new NotFound();
        }
        reviews.looked(reader, review.id(), "took the abbreviations of the chronology away");
        Csv.response(
                response,
                "abbreviations",
                List.of("Abbreviation", "Stands for", "Where that comes from", "Entries"),
                abbreviations.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.letters(),
                                each.meaning(),
                                each.origin().words(),
                                String.valueOf(each.entries()))));
    }

    @PostMapping("/reviews/{reference}/chronology/glossary")
    String say(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = page.open(reader, reference);
        var letters = form.text("letters", "Write the letters", 12);
        var meaning = form.text("meaning", "Write what they stand for", 200);
        if (!letters.isEmpty() && !letters.matches("[A-Z]{2,7}|[A-Z]&[A-Z]")) {
            form.problem("letters", "Write two to seven capital letters, such as MARAC");
        }
        abbreviations
                .explained(reader, review, letters)
                .ifPresent(known -> form.problem("letters", alreadyExplained(known)));
        if (form.hasProblems()) {
            return show(reader, reference, form, model);
        }
        abbreviations.add(reader, review, letters, meaning);
        next.addFlashAttribute("done", letters + " stands for “" + meaning + "” from now on.");
        return "redirect:" + review.href() + "/chronology/glossary";
    }

    private static String alreadyExplained(Abbreviation known) {
        return known.letters()
                + (known.meaning().isEmpty()
                        ? " is in the list already, as letters that stand for nothing"
                        : " is in the list already and stands for “" + known.meaning() + "”")
                + ". Change it there if it means something else";
    }

    @PostMapping("/reviews/{reference}/chronology/glossary/{letters}")
    String change(
            Reader reader,
            @PathVariable String reference,
            @PathVariable String letters,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = page.open(reader, reference);
        var meaning = form.optional("meaning-" + letters, 200);
        var version = form.number("version", "Open the page again");
        if (form.hasProblems() || version == null) {
            return show(reader, reference, form, model);
        }
        abbreviations.say(reader, review, letters, meaning == null ? "" : meaning, version);
        next.addFlashAttribute(
                "done",
                meaning == null
                        ? letters + " is not explained any more."
                        : letters + " stands for “" + meaning + "” from now on.");
        return "redirect:" + review.href() + "/chronology/glossary";
    }
}
