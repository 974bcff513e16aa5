package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The invented report: every planted leak is found where it lies, and nothing else is called one. */
class LeakyReportTests {

    private final IdentityCheck check = IdentityCheck.over(LeakyReport.identities());
    private final Checked.Finished checked =
            (Checked.Finished) check.document("draft-overview-report.docx", LeakyReport.docx());

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("hidden text", "hidden text"),
            Map.entry("table cell", "table cell"),
            Map.entry("page header", "page header"),
            Map.entry("page footer", "page footer"),
            Map.entry("author of a tracked change", "author of a tracked change"),
            Map.entry("tracked deletion", "tracked deletion"),
            Map.entry("bookmark name", "bookmark name"),
            Map.entry("field code", "field code"),
            Map.entry("hyperlink target", "hyperlink target"),
            Map.entry("alternative text of a drawing", "alternative text"),
            Map.entry("text box", "text box"),
            Map.entry("document property: author", "document property: author"),
            Map.entry("document property: last modified by", "document property: last modified by"),
            Map.entry("document property: title", "document property: title"),
            Map.entry("document property: comments", "document property: comments"),
            Map.entry("workbook embedded in the document", "workbook embedded in the document"),
            Map.entry("footnote", "footnote"),
            Map.entry("comment", "comment"),
            Map.entry("custom document property", "custom document property"));

    @Test
    void everyPlantedLeakIsFoundWhereItLies() {
        List<String> missed = LeakyReport.leaks().stream()
                .filter(leak -> checked.places().stream().noneMatch(found(leak)))
                .map(LeakyReport.Leak::id)
                .toList();
        assertThat(missed).isEmpty();
        assertThat(LeakyReport.leaks()).hasSize(35);
    }

    @Test
    void everyPlaceIsAPlantedLeakOrRepeatsOne() {
        List<Place> others = checked.places().stream()
                .filter(place -> LeakyReport.leaks().stream()
                        .noneMatch(leak -> found(leak).test(place)))
                .toList();
        assertThat(others).isEmpty();
        assertThat(checked.pictures()).hasSize(1);
    }

    @Test
    void cleanSentencesRaiseNoAlarm() {
        assertThat(LeakyReport.clean())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(check.text(sentence)).isEmpty());
    }

    private static Predicate<Place> found(LeakyReport.Leak leak) {
        String text = leak.text().replace("’s", "").replace(" is", "").strip();
        return place -> place.part().equals(PARTS.getOrDefault(leak.where(), "body"))
                && (place.text().contains(text) || text.contains(place.text()));
    }
}
