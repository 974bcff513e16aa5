package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.anonymity.ReportText;
import org.throughline.documents.UnreadableFile;
import org.throughline.report.Authority;
import org.throughline.report.EarlierReport;
import org.throughline.report.Theme;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What every page of earlier reports begins with, and what is read from their form. */
@Component
class EarlierReportForm {

    private static final int FIRST = 1990;

    private final Bodies bodies;
    private final Clock clock;

    EarlierReportForm(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The partnership with this code, for its own staff; {@link NotFound} for everybody else. */
    Partnership open(Reader reader, String code, Model model) {
        var partnership = bodies.partnerships().stream()
                .filter(each -> each.code().equals(code) && Authority.mayRecordEarlier(reader, each))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("partnership", partnership);
        return partnership;
    }

    /** What was written, or null when something is wrong, which the form then says. */
    EarlierReport.@Nullable Words words(Form form) {
        var pseudonym = form.text("pseudonym", "Write the name that the report uses", 100);
        var died = year(form, "died", "Write the year of death, for example 2013");
        var published = year(form, "published", "Write the year in which the report was published, for example 2014");
        if (died != null && published != null && published < died) {
            form.problem("published", "The report cannot be published before the death. Look at both years");
        }
        var kind = form.choice("kind", EarlierReport.Kind.class, "Choose how the person died");
        var themes = form.choices("themes", Theme.class);
        var summary = form.text("summary", "Write a summary of a few sentences", 2_000);
        var recommendations = form.optional("recommendations");
        if (form.hasProblems() || died == null || published == null || kind == null) {
            return null;
        }
        return new EarlierReport.Words(
                pseudonym, died, published, kind, themes, summary, recommendations == null ? "" : recommendations);
    }

    private @Nullable Integer year(Form form, String name, String missing) {
        var year = form.number(name, missing);
        var now = LocalDate.now(clock).getYear();
        if (year != null && (year < FIRST || year > now)) {
            form.problem(name, "Write a year from " + FIRST + " to " + now);
        }
        return year;
    }

    /** The document that was sent, as a page; what was kept before when none was. */
    String html(Form form, @Nullable MultipartFile file, String before) {
        var sent = Uploads.word(form, "document", file);
        if (sent == null) {
            return form.has("without", "yes") ? "" : before;
        }
        try {
            return ReportText.of(sent.bytes()).html();
        } catch (UnreadableFile problem) {
            var sentence = problem.getMessage();
            form.problem("document", sentence == null ? "This file cannot be read" : sentence);
            return before;
        }
    }

    /** The form as it was kept. */
    static void fill(Form form, EarlierReport report) {
        var words = report.words();
        form.with("version", String.valueOf(report.version()))
                .with("pseudonym", words.pseudonym())
                .with("died", String.valueOf(words.died()))
                .with("published", String.valueOf(words.firstPublished()))
                .with("kind", words.kind())
                .with("themes", words.themes().stream().map(Enum::name).toList())
                .with("summary", words.summary())
                .with("recommendations", words.recommendations());
    }
}
