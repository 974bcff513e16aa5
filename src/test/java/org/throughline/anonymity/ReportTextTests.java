package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportTextTests {

    private static final String STYLES =
            "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='H3'><w:name w:val='heading 3'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='My look'/><w:basedOn w:val='H1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>";

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String item(int level, String list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list
                + "'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String text) {
        return "<w:tc>" + Docx.p(text) + "</w:tc>";
    }

    private static Document html(Docx docx) throws Exception {
        return Jsoup.parseBodyFragment(ReportText.of(docx.bytes()).html());
    }

    @Test
    void headingsMakeAnOutlineWithoutGaps() throws Exception {
        Docx docx = Docx.body(styled("T", "The report")
                        + styled("H1", "One")
                        + styled("H3", "Deep")
                        + styled("Mine", "Two")
                        + styled("H1", "Two"))
                .part("styles", "styles", STYLES);
        Document html = html(docx);
        assertThat(html.select("h2, h3, h4").eachText()).containsExactly("One", "Deep", "Two", "Two");
        assertThat(html.select("h2, h3, h4").stream().map(Element::normalName)).containsExactly("h2", "h3", "h2", "h2");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(ReportText.of(docx.bytes()).title()).isEqualTo("The report");
    }

    @Test
    void listsNestAndKnowTheirKind() throws Exception {
        Docx docx = Docx.body(item(0, "1", "a") + item(1, "1", "a1") + item(0, "1", "b") + item(0, "2", "x"))
                .part(
                        "numbering",
                        "numbering",
                        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
        Document html = html(docx);
        assertThat(html.select("body > ol > li").size()).isEqualTo(2);
        assertThat(html.select("body > ol > li > ul > li").eachText()).containsExactly("a1");
        assertThat(html.select("body > ul > li").eachText()).containsExactly("x");
    }

    @Test
    void tablesHaveHeaderCellsAndSpans() throws Exception {
        Docx docx = Docx.body("<w:tbl><w:tr>" + cell("Person") + cell("Role")
                + "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + Docx.p("A") + "</w:tc>"
                + cell("1") + "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + Docx.p("") + "</w:tc>" + cell("2")
                + "</w:tr></w:tbl>");
        Document html = html(docx);
        assertThat(html.select("thead th[scope=col]").eachText()).containsExactly("Person", "Role");
        assertThat(html.select("td[rowspan=2]").eachText()).containsExactly("A");
        assertThat(html.select("tbody td").eachText()).containsExactly("A", "1", "2");
    }

    @Test
    void notesLeadThereAndBack() throws Exception {
        Docx docx = Docx.body("<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
                .part("footnotes", "footnotes", "<w:footnote w:id='2'>" + Docx.p("The note.") + "</w:footnote>");
        Document html = html(docx);
        assertThat(html.select("#note-1").text()).startsWith("The note.");
        assertThat(html.select("sup a").attr("href")).isEqualTo("#note-1");
        assertThat(html.select("#note-mark-1").size()).isEqualTo(1);
    }

    @Test
    void nothingInADocumentBecomesMarkup() throws Exception {
        Docx docx = Docx.body(Docx.p("&lt;script&gt;alert(1)&lt;/script&gt;")
                        + "<w:p><w:hyperlink r:id='a'><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>")
                .external("a", "hyperlink", "javascript:alert(1)");
        Document html = html(docx);
        assertThat(html.select("script, a").size()).isZero();
        assertThat(html.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void theLeakyReportReadsInOrder() throws Exception {
        ReportText report = ReportText.of(LeakyReport.docx());
        Document html = Jsoup.parseBodyFragment(report.html());
        assertThat(report.title()).isEqualTo("Domestic Homicide Review: Overview Report");
        assertThat(html.select("h2").eachText())
                .containsExactly("1. Introduction", "2. The facts", "3. Recommendations", "Notes");
        assertThat(html.select("th").eachText()).containsExactly("Person", "Relationship");
        assertThat(html.select("section li").size()).isEqualTo(1);
        assertThat(html.text()).doesNotContain("INCLUDETEXT").contains("family tree");
    }
}
