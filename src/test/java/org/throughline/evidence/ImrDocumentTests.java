package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.panel.KeyLine;

/** The document an agency writes its IMR in, and what is read back from it. */
class ImrDocumentTests {

    private static final List<KeyLine> LINES = List.of(
            new KeyLine(new UUID(0, 1), 1, "How was coercive control recognised?"),
            new KeyLine(new UUID(0, 2), 2, "What was done when she asked for help?"),
            new KeyLine(new UUID(0, 12), 12, "How did agencies speak with each other?"));

    private static Content reread(byte[] file) throws UnreadableFile {
        return OfficeFiles.read("imr.docx", file);
    }

    private static List<Content.Block> headings() throws UnreadableFile {
        return reread(ImrDocument.template("Invented Surgery", "TAB-2026-01", "Was she seen alone?", LINES))
                .blocks();
    }

    private static byte[] file(List<Content.Block> blocks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Letter("Individual Management Review", blocks, Letter.Page.PORTRAIT).write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_document_has_a_heading_for_each_section_and_each_key_line_and_is_empty() throws Exception {
        var document = reread(ImrDocument.template("Invented Surgery", "TAB-2026-01", "Was she seen alone?", LINES));
        assertThat(document.paragraphs())
                .filteredOn(paragraph -> paragraph.headingLevel() > 0)
                .extracting(Content.Paragraph::text)
                .contains("Independence", "Recommendations for the agency itself")
                .contains("Key line 12: How did agencies speak with each other?");
        assertThat(document.paragraphs()).extracting(Content.Paragraph::text).contains("Was she seen alone?");
        var read = ImrDocument.read(document, LINES);
        assertThat(read.isEmpty()).isTrue();
        assertThat(read.missing()).hasSize(ImrSection.values().length + LINES.size());
    }

    /** Writes something under each heading whose place in the document is ticked. */
    @Property(tries = 60)
    void what_is_written_under_a_heading_is_read_there_and_nowhere_else(
            @ForAll @IntRange(min = 0, max = 8191) int ticked) throws Exception {
        var blocks = new ArrayList<Content.Block>();
        int heading = 0;
        var written = new ArrayList<String>();
        for (var block : headings()) {
            blocks.add(block);
            if (block instanceof Content.Paragraph paragraph
                    && paragraph.headingLevel() == 1
                    && !paragraph.text().startsWith("Individual")) {
                if ((ticked >> heading & 1) == 1) {
                    blocks.add(new Content.Paragraph("First of " + heading, 0));
                    blocks.add(new Content.Paragraph("Second of " + heading, 0));
                    written.add("First of %d\n\nSecond of %d".formatted(heading, heading));
                }
                heading++;
            }
        }
        var read = ImrDocument.read(reread(file(blocks)), LINES);
        var all = new ArrayList<>(read.sections().values());
        all.addAll(read.keyLines().values());
        assertThat(all).containsExactlyInAnyOrderElementsOf(written);
        assertThat(read.missing()).hasSize(heading - written.size());
    }

    @Test
    void headings_are_known_however_they_are_styled_and_a_key_line_by_its_number() {
        var document = new Content(
                "imr.odt",
                List.of(
                        new Content.Paragraph("INDEPENDENCE:", 0),
                        new Content.Paragraph("Never met them.", 0),
                        new Content.Paragraph("Key line 1 – coercive control", 3),
                        new Content.Paragraph("It was not asked about.", 0),
                        new Content.Paragraph("Key line 12", 3),
                        new Content.Paragraph("By letter.", 0)),
                List.of());
        var read = ImrDocument.read(document, LINES);
        assertThat(read.sections()).containsEntry(ImrSection.INDEPENDENCE, "Never met them.");
        assertThat(read.keyLines())
                .containsEntry(new UUID(0, 1), "It was not asked about.")
                .containsEntry(new UUID(0, 12), "By letter.")
                .hasSize(2);
    }
}
