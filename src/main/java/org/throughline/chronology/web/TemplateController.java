package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.chronology.out.OwnTemplate;

/** An empty chronology to fill in. It holds nothing of any case. */
@Controller
class TemplateController {

    @GetMapping("/chronology-template.{kind:xlsx|docx}")
    void take(@PathVariable String kind, HttpServletResponse response) throws IOException {
        boolean sheet = kind.equals("xlsx");
        response.setContentType(
                sheet
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"chronology-template." + kind + "\"");
        if (sheet) {
            OwnTemplate.workbook(response.getOutputStream());
        } else {
            OwnTemplate.document(response.getOutputStream());
        }
    }
}
