package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.Reader;
import org.throughline.review.HandedOver;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;

/** What became of the reviews that the reader's partnership gave to another one. */
@Controller
class HandedOverController {

    private final HandedOver handedOver;

    HandedOverController(HandedOver handedOver) {
        this.handedOver = handedOver;
    }

    @GetMapping("/reviews/handed-over")
    @Transactional
    String all(Reader reader, Model model) {
        model.addAttribute("lines", lines(reader));
        return "review/handedOver";
    }

    @GetMapping("/reviews/handed-over.csv")
    @Transactional
    void csv(Reader reader, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "handed-over",
                List.of("Reference", "From", "To", "Handed over on"),
                lines(reader).stream()
                        .map(each -> List.of(
                                each.reference(),
                                each.from(),
                                each.to(),
                                each.on().toString())));
    }

    private List<HandedOver.Line> lines(Reader reader) {
        if (!HandedOver.mayBeFor(reader)) {
            throw new NotFound();
        }
        return handedOver.of(reader);
    }
}
