package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.throughline.documents.UnreadableFile.Reason;

/** PDFs drawn stroke by stroke, as other programs draw them. */
class PrintedPagesTests {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float[] COLUMNS = {50, 130, 400, 500};

    /** A page being drawn, downwards from its top. */
    private static final class Drawn implements AutoCloseable {
        private final PDPageContentStream ink;
        private float y = 780;

        Drawn(PDDocument document, PDPage page) throws IOException {
            document.addPage(page);
            ink = new PDPageContentStream(document, page);
        }

        void words(float x, float at, String words) throws IOException {
            ink.beginText();
            ink.setFont(FONT, 10);
            ink.newLineAtOffset(x, at);
            ink.showText(words);
            ink.endText();
        }

        void line(String words) throws IOException {
            words(50, y - 10, words);
            y -= 30;
        }

        /** A row within ruled lines; a bar in a cell starts a new line. */
        void row(String... cells) throws IOException {
            float height = 0;
            for (int i = 0; i < cells.length; i++) {
                float at = y - 12;
                for (String line : cells[i].split("\\|")) {
                    words(COLUMNS[i] + 3, at, line);
                    at -= 12;
                }
                height = Math.max(height, y - at);
            }
            for (int i = 0; i < cells.length; i++)
                ink.addRect(COLUMNS[i], y - height, COLUMNS[i + 1] - COLUMNS[i], height);
            ink.stroke();
            y -= height;
        }

        @Override
        public void close() throws IOException {
            ink.close();
        }
    }

    @Test
    void a_ruled_table_goes_on_over_pages() throws Exception {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.words(50, 820, "Invented Agency");
                page.line("What follows is invented.");
                page.row("Date", "Event", "Source");
                page.row("2 May 2014", "Seen at home and|spoken to apart", "Log");
                page.row("3 May|2014", "Said that she was", "Log");
                page.words(50, 20, "Page 1");
            }
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.words(50, 820, "Invented Agency");
                page.row("Date", "Event", "Source");
                page.row("", "afraid of him", "");
                page.row("4 May 2014", "No reply", "Letter");
                page.line("");
                page.line("The end.");
                page.words(50, 20, "Page 2");
            }
            var content = read(document);
            assertThat(words(content))
                    .containsExactly(
                            List.of("Date", "Event", "Source"),
                            List.of("2 May 2014", "Seen at home and spoken to apart", "Log"),
                            List.of("3 May 2014", "Said that she was afraid of him", "Log"),
                            List.of("4 May 2014", "No reply", "Letter"));
            assertThat(content.paragraphs().stream().map(Content.Paragraph::text))
                    .containsExactly("What follows is invented.", "The end.");
            assertThat(String.join(" ", content.notes()))
                    .contains("Compare every row", "goes over a page", "repeated at the top");
        }
    }

    @Test
    void a_row_without_a_date_at_the_top_of_a_page_stays_a_row() throws Exception {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.row("Date", "Event", "Source");
                page.row("2 May 2014", "Seen at home.", "Log");
                page.row("", "Seen again that day.", "Log");
            }
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.row("", "Seen a third time.", "");
            }
            assertThat(words(read(document))).hasSize(4);
        }
    }

    @Test
    void merged_cells_are_marked() throws Exception {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.ink.addRect(50, 720, 300, 60);
                page.ink.moveTo(50, 760);
                page.ink.lineTo(350, 760);
                page.ink.moveTo(150, 740);
                page.ink.lineTo(350, 740);
                page.ink.moveTo(150, 720);
                page.ink.lineTo(150, 760);
                page.ink.stroke();
                page.words(60, 765, "over both");
                page.words(60, 735, "down");
                page.words(160, 745, "one");
                page.words(160, 725, "two");
            }
            var rows = read(document).tables().getFirst().rows();
            assertThat(rows.get(0).cells()).containsExactly(new Cell("over both", null, 2), Cell.covered());
            assertThat(rows.get(1).cells()).containsExactly(Cell.of("down"), Cell.of("one"));
            assertThat(rows.get(2).cells()).containsExactly(new Cell("", null, 1, true), Cell.of("two"));
        }
    }

    @Test
    void columns_without_lines_are_found_by_their_gaps() throws Exception {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.line("A chronology with an opening sentence that runs across all of the page, as they do.");
                String[][] rows = {
                    {"Date", "Event", "Source"},
                    {"2 May 2014", "Seen at home", "Log"},
                    {"", "and spoken to apart", ""},
                    {"3 May 2014", "No reply", "Letter"},
                    {"4 May 2014", "Seen", ""}
                };
                for (var row : rows) {
                    for (int i = 0; i < row.length; i++) if (!row[i].isEmpty()) page.words(COLUMNS[i], page.y, row[i]);
                    page.y -= 12;
                }
            }
            var content = read(document);
            assertThat(words(content))
                    .containsExactly(
                            List.of("Date", "Event", "Source"),
                            List.of("2 May 2014", "Seen at home and spoken to apart", "Log"),
                            List.of("3 May 2014", "No reply", "Letter"),
                            List.of("4 May 2014", "Seen", ""));
            assertThat(content.paragraphs()).hasSize(1);
        }
    }

    @Test
    void a_page_turned_on_its_side_is_read_as_it_is_seen() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setRotation(90);
            document.addPage(page);
            try (var ink = new PDPageContentStream(document, page)) {
                ink.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
                for (int row = 0; row < 2; row++) {
                    for (int column = 0; column < 2; column++) {
                        ink.addRect(50 + column * 100, 500 - row * 20, 100, 20);
                        ink.stroke();
                        ink.beginText();
                        ink.setFont(FONT, 10);
                        ink.newLineAtOffset(55 + column * 100, 505 - row * 20);
                        ink.showText("r" + row + "c" + column);
                        ink.endText();
                    }
                }
            }
            assertThat(words(read(document))).containsExactly(List.of("r0c0", "r0c1"), List.of("r1c0", "r1c1"));
        }
    }

    @Test
    void a_scan_is_refused_and_a_scanned_page_among_others_is_noted() throws Exception {
        try (var document = new PDDocument()) {
            scan(document);
            assertThat(refusal(bytes(document)).sentence())
                    .startsWith("This PDF is a picture of a page")
                    .endsWith(".");
            try (var page = new Drawn(document, new PDPage(PDRectangle.A4))) {
                page.line("Words.");
            }
            assertThat(String.join(" ", read(document).notes())).contains("are pictures", "page 1.");
        }
    }

    @Test
    void a_password_to_open_is_refused_but_not_one_against_changes() throws Exception {
        assertThat(refusal(locked("secret")).reason()).isEqualTo(Reason.PASSWORD);
        assertThat(OfficeFiles.read("a.pdf", locked("")).paragraphs().getFirst().text())
                .isEqualTo("Words.");
    }

    @Test
    void a_cut_or_empty_or_swollen_pdf_is_refused() throws Exception {
        assertThat(refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.ISO_8859_1))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            assertThat(refusal(bytes(document)).reason()).isEqualTo(Reason.EMPTY);
        }
        var deflater = new Deflater();
        deflater.setInput(new byte[80 << 20]);
        deflater.finish();
        var packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length " + length + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(packed, 0, length);
        assertThat(refusal(out.toByteArray()).reason()).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_wrong_name_is_noted() throws Exception {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage())) {
                page.line("Words.");
            }
            assertThat(OfficeFiles.read("a.docx", bytes(document)).notes())
                    .contains("The name ends in .docx but the file is a PDF. It was read as that.");
        }
    }

    private static void scan(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var picture =
                LosslessFactory.createFromImage(document, new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY));
        try (var ink = new PDPageContentStream(document, page)) {
            ink.drawImage(picture, 0, 0, 500, 700);
        }
    }

    private static byte[] locked(String toOpen) throws IOException {
        try (var document = new PDDocument()) {
            try (var page = new Drawn(document, new PDPage())) {
                page.line("Words.");
            }
            document.protect(new StandardProtectionPolicy("invented", toOpen, new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Content read(PDDocument document) throws Exception {
        return OfficeFiles.read("a.pdf", bytes(document));
    }

    private static List<List<String>> words(Content content) {
        assertThat(content.tables()).hasSize(1);
        return content.tables().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static UnreadableFile refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read("a.pdf", bytes));
    }
}
