package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.CombinedFile;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Takes the combined chronology away, as filtered: .csv, .xlsx or .docx. */
@Controller
class CombinedFileController {

    private static final int ALL = 1_000_000;

    private final CombinedPage page;
    private final EntrySearch search;
    private final Reviews reviews;

    CombinedFileController(CombinedPage page, EntrySearch search, Reviews reviews) {
        this.page = page;
        this.search = search;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/chronology.csv")
    void csv(Reader reader, @PathVariable String reference, Form form, HttpServletResponse response)
            throws IOException {
        var entries = entries(reader, review(reader, reference), form, ".csv");
        Csv.response(response, "chronology", CombinedFile.HEADINGS, CombinedFile.rows(entries));
    }

    @GetMapping("/reviews/{reference}/chronology.xlsx")
    void workbook(Reader reader, @PathVariable String reference, Form form, HttpServletResponse response)
            throws IOException {
        var entries = entries(reader, review(reader, reference), form, ".xlsx");
        named(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        CombinedFile.workbook(entries, response.getOutputStream());
    }

    @GetMapping("/reviews/{reference}/chronology.docx")
    void document(Reader reader, @PathVariable String reference, Form form, HttpServletResponse response)
            throws IOException {
        var review = review(reader, reference);
        var entries = entries(reader, review, form, ".docx");
        named(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
        CombinedFile.document(review.reference(), entries, response.getOutputStream());
    }

    private Review review(Reader reader, String reference) {
        var review = page.open(reader, reference);
        if (page.notYetShared(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private List<RecordedEntry> entries(Reader reader, Review review, Form form, String kind) {
        reviews.looked(reader, review.id(), "took the combined chronology away as " + kind);
        return search.find(reader, review.id(), CombinedController.question(form), ALL, 0);
    }

    private static void named(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"chronology." + ending + "\"");
    }
}
