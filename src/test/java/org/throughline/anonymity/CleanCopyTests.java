package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.throughline.documents.UnreadableFile;

class CleanCopyTests {

    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static String xml(byte[] docx) {
        return new String(Docx.unzip(docx).get("word/document.xml"), StandardCharsets.UTF_8);
    }

    @Test
    void theLeakyReportKeepsItsVisibleWordsOnly() throws Exception {
        byte[] clean = CleanCopy.of(LeakyReport.docx());
        assertThat(paragraphs(clean))
                .contains(
                        "The panel considered whether Carl had been offered help.",
                        "This sentence has a hidden word: and ends.",
                        "Contact: appendix");
        Checked.Finished checked =
                (Checked.Finished) IdentityCheck.over(LeakyReport.identities()).document("clean.docx", clean);
        assertThat(checked.places())
                .extracting(Place::part)
                .containsOnly(
                        "body",
                        "table cell",
                        "page header",
                        "page footer",
                        "text box",
                        "footnote",
                        "alternative text",
                        "hyperlink target");
        assertThat(Docx.unzip(clean).keySet())
                .noneMatch(name -> name.matches("(?i).*(comments|docProps|customXml|embeddings|thumbnail|people).*"));
    }

    @Test
    void changesAreAccepted() throws Exception {
        byte[] clean = CleanCopy.of(Docx.body(
                        "<w:p><w:r><w:t xml:space='preserve'>One </w:t></w:r><w:ins w:id='1' w:author='A B'><w:r><w:t>two</w:t></w:r></w:ins>"
                                + "<w:del w:id='2' w:author='A B'><w:r><w:delText>three</w:delText></w:r></w:del></w:p>"
                                + "<w:p><w:pPr><w:rPr><w:del w:id='3' w:author='A B'/></w:rPr></w:pPr><w:r><w:t>Joined</w:t></w:r></w:p>"
                                + Docx.p(" here")
                                + "<w:tbl><w:tr><w:trPr><w:del w:id='4'/></w:trPr><w:tc>" + Docx.p("gone")
                                + "</w:tc></w:tr><w:tr><w:tc>" + Docx.p("stays")
                                + "</w:tc></w:tr></w:tbl>")
                .bytes());
        assertThat(paragraphs(clean)).containsExactly("One two", "Joined here");
        assertThat(xml(clean))
                .contains("stays")
                .doesNotContain("gone")
                .doesNotContain("A B")
                .doesNotContain("three");
    }

    @Test
    void hiddenTextGoesAlsoWhenAStyleHidesIt() throws Exception {
        byte[] clean = CleanCopy.of(Docx.body(
                        "<w:p><w:r><w:rPr><w:rStyle w:val='Secret'/></w:rPr><w:t>hid</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>")
                .part(
                        "styles",
                        "styles",
                        "<w:style w:type='character' w:styleId='Base'><w:name w:val='Base'/><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:type='character' w:styleId='Secret'><w:name w:val='Secret'/><w:basedOn w:val='Base'/></w:style>")
                .bytes());
        assertThat(paragraphs(clean)).containsExactly("seen");
    }

    @Test
    void fieldsBecomeTheirResultsAndPageNumbersStay() throws Exception {
        String field =
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                        + "<w:r><w:t>%s</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        byte[] clean = CleanCopy.of(Docx.body("<w:p>" + field.formatted(" INCLUDETEXT secret ", "result")
                        + "</w:p><w:p>" + field.formatted(" PAGE secret ", "7") + "</w:p>")
                .bytes());
        assertThat(xml(clean))
                .doesNotContain("secret")
                .contains("result")
                .contains("PAGE")
                .containsOnlyOnce("<w:instrText>");
    }

    @Test
    void aNoteOnlyDeletedTextRefersToGoesToo() throws Exception {
        byte[] clean = CleanCopy.of(Docx.body(
                        "<w:p><w:del w:id='1'><w:r><w:footnoteReference w:id='2'/></w:r></w:del><w:r><w:t>x</w:t><w:footnoteReference w:id='3'/></w:r></w:p>")
                .part(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:id='2'>" + Docx.p("orphan") + "</w:footnote><w:footnote w:id='3'>"
                                + Docx.p("kept") + "</w:footnote>")
                .bytes());
        String notes = Docx.unzip(clean).entrySet().stream()
                .filter(e -> e.getKey().contains("footnotes"))
                .map(Map.Entry::getValue)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(notes).contains("kept").doesNotContain("orphan");
    }

    @Test
    void linksToFilesGoAndLinksToTheWebStay() throws Exception {
        byte[] clean = CleanCopy.of(Docx.body(
                        "<w:p><w:hyperlink r:id='a'><w:r><w:t>web</w:t></w:r></w:hyperlink><w:hyperlink r:id='b'><w:r><w:t>file</w:t></w:r></w:hyperlink></w:p>")
                .external("a", "hyperlink", "https://www.gov.uk/")
                .external("b", "hyperlink", "file:///H:/secret.docx")
                .bytes());
        assertThat(paragraphs(clean)).containsExactly("webfile");
        assertThat(new String(Docx.unzip(clean).get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8))
                .contains("gov.uk")
                .doesNotContain("secret");
    }

    @Test
    void whatIsNotAWordDocumentIsRefusedWithASentence() {
        assertThatThrownBy(() -> CleanCopy.of(new byte[] {1, 2, 3})).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> CleanCopy.of(Docx.zip(Map.of("a", new byte[] {1}))))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> CleanCopy.of(Docx.body("<w:altChunk/>").bytes()))
                .isInstanceOf(UnreadableFile.class);
    }
}
