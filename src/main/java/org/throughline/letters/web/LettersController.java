package org.throughline.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.letters.Writing;
import org.throughline.review.CaseFrame;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.WordFile;

/** The letters of a review: to whom, by whom, when, and exactly what was sent. */
@Controller
class LettersController {

    private final Reviews reviews;
    private final Letters letters;
    private final Writing writing;
    private final CaseFrame frame;

    LettersController(Reviews reviews, Letters letters, Writing writing, CaseFrame frame) {
        this.reviews = reviews;
        this.letters = letters;
        this.writing = writing;
        this.frame = frame;
    }

    @GetMapping("/reviews/{reference}/letters")
    @Transactional
    public String list(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = open(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "letters"));
        model.addAttribute("letters", letters.of(reader, review.id()));
        model.addAttribute("kinds", writing.kinds(reader, review));
        model.addAttribute("agencies", writing.agencies(reader, review));
        model.addAttribute("mayWrite", ReviewPolicy.runs(reader, review));
        reviews.looked(reader, review.id(), "looked at the letters");
        return "letters/letters";
    }

    @GetMapping("/reviews/{reference}/letters.csv")
    @Transactional
    public void csv(Reader reader, @PathVariable String reference, HttpServletResponse response) throws IOException {
        var review = open(reader, reference);
        reviews.looked(reader, review.id(), "took the list of letters away");
        Csv.response(
                response,
                "letters",
                List.of("Sent on", "To", "Letter", "What it asks", "Title", "By"),
                letters.of(reader, review.id()).stream()
                        .map(each -> List.of(
                                each.sentOn().toString(),
                                each.to(),
                                each.kind().words(),
                                each.about(),
                                each.title(),
                                each.by())));
    }

    /** The letter as it was sent. Whoever may not see it finds nothing here; an agency opens its own. */
    @GetMapping("/reviews/{reference}/letters/{letter}.docx")
    @Transactional
    public ResponseEntity<byte[]> file(Reader reader, @PathVariable String reference, @PathVariable UUID letter) {
        var review = reviews.get(reader, reference);
        return WordFile.of("letter", letters.open(reader, review.id(), letter));
    }

    private Review open(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
