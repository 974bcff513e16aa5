package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.chronology.out.CombinedFile;
import org.throughline.chronology.out.Lines;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Takes the combined chronology away, as filtered and as shown, in the kind its address ends with. */
@Controller
class CombinedFileController {

    private final CombinedPage page;
    private final Lines lines;
    private final Reviews reviews;

    CombinedFileController(CombinedPage page, Lines lines, Reviews reviews) {
        this.page = page;
        this.lines = lines;
        this.reviews = reviews;
    }

    @GetMapping({
        "/reviews/{reference}/chronology.{kind:csv|xlsx|docx}",
        "/reviews/{reference}/chronology/versions/{number:\\d+}.{kind:csv|xlsx|docx}"
    })
    void take(
            Reader reader,
            @PathVariable String reference,
            @PathVariable(required = false) @Nullable Integer number,
            @PathVariable String kind,
            Form form,
            HttpServletResponse response)
            throws IOException {
        var review = page.open(reader, reference);
        var opened = page.read(reader, review, number).orElseThrow(NotFound::new);
        var found = lines.all(reader, review, opened.edition(), EntryFilter.question(form), EntryFilter.names(form));
        reviews.looked(reader, review.id(), "took the combined chronology away as ." + kind);
        switch (kind) {
            case "csv" -> Csv.response(response, "chronology", CombinedFile.HEADINGS, CombinedFile.rows(found));
            case "xlsx" -> {
                named(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", kind);
                CombinedFile.workbook(found, response.getOutputStream());
            }
            default -> {
                named(response, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", kind);
                CombinedFile.document(review.reference(), found, response.getOutputStream());
            }
        }
    }

    private static void named(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"chronology." + ending + "\"");
    }
}
