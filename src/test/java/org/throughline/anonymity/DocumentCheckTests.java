package org.throughline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.anonymity.Identity.Kind;

class DocumentCheckTests {

    private static final Identity NAME = new Identity("victim", "Anna", Kind.NAME, "Petronella Vasquill");
    private static final Identity BORN = new Identity("victim", "Anna", Kind.DOB, "21/11/1994");
    private final IdentityCheck check = IdentityCheck.over(List.of(NAME, BORN));

    private List<Place> places(byte[] file) {
        Checked checked = check.document("report.docx", file);
        assertThat(checked).isInstanceOf(Checked.Finished.class);
        return ((Checked.Finished) checked).places();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body | <w:p><w:r><w:t>Vas</w:t></w:r><w:r><w:t>quill</w:t></w:r></w:p>
            body | <w:p><w:r><w:t>Vas</w:t><w:softHyphen/><w:t>quill</w:t></w:r></w:p>
            body | <w:p><w:r><w:t>Vas</w:t></w:r><w:del w:id="1"><w:r><w:delText>xx</w:delText></w:r></w:del><w:r><w:t>quill</w:t></w:r></w:p>
            tracked deletion | <w:p><w:moveFrom w:id="1"><w:r><w:t>Vasquill</w:t></w:r></w:moveFrom></w:p>
            tracked insertion | <w:p><w:ins w:id="1"><w:r><w:t>Vasquill</w:t></w:r></w:ins></w:p>
            hidden text | <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Vasquill</w:t></w:r></w:p>
            field code | <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF Vas</w:instrText></w:r><w:r><w:instrText>quill</w:instrText></w:r></w:p>
            content control | <w:sdt><w:sdtPr><w:alias w:val="About Vasquill"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
            content control | <w:sdt><w:sdtPr><w:tag w:val="vasquill"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
            alternative text | <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Petronella at home"/></wp:inline></w:drawing></w:r></w:p>
            lettering | <w:p><w:r><w:pict><v:shape><v:textpath string="VASQUILL"/></v:shape></w:pict></w:r></w:p>
            setting in the body | <w:p w:anything="Vasquill"/>
            """)
    void readsEveryCornerOfTheBody(String part, String xml) {
        assertThat(places(Docx.body(xml).bytes()))
                .singleElement()
                .satisfies(place -> assertThat(place.part()).isEqualTo(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word/people.xml | <w15:people xmlns:w15="urn:x"><w15:person w15:author="Petronella Vasquill"/></w15:people>
            word/settings.xml | <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docVars><w:docVar w:name="a" w:val="Vasquill"/></w:docVars></w:settings>
            word/charts/chart1.xml | <c:chart xmlns:c="urn:c" xmlns:a="urn:a"><a:p><a:r><a:t>Vas</a:t></a:r><a:r><a:t>quill</a:t></a:r></a:p></c:chart>
            word/diagrams/data1.xml | <d xmlns:a="urn:a"><a:p><a:r><a:t>Vasquill</a:t></a:r></a:p></d>
            word/glossary/document.xml | <g><p><t>Vasquill</t></p></g>
            customXml/item1.xml | <case><vasquill/></case>
            customXml/item2.xml | <case who="Vasquill"/>
            customXml/item3.xml | <case><!-- Vasquill --></case>
            docProps/app.xml | <Properties><Manager>Petronella Vasquill</Manager></Properties>
            word/unheard-of.xml | <x>Vasquill</x>
            word/afchunk.html | <html><body><p>Vas<b>quill</b></p></body></html>
            word/afchunk.txt | Vasquill
            word/_rels/x.rels | <Relationships><Relationship Type="a/hyperlink" Target="file:///C:/Cases/Petronella%20Vasquill.docx" TargetMode="External"/></Relationships>
            """)
    void readsEveryOtherPart(String name, String content) {
        assertThat(places(Docx.body("").put(name, content).bytes())).isNotEmpty();
    }

    @Test
    void readsNamesOfPartsAndOfTheFileItself() {
        assertThat(places(Docx.body("")
                        .put("word/media/Petronella Vasquill.png", new byte[] {1})
                        .bytes()))
                .isNotEmpty();
        assertThat(check.document("Vasquill report.docx", Docx.body("").bytes()))
                .isInstanceOfSatisfying(
                        Checked.Finished.class,
                        finished -> assertThat(finished.places())
                                .extracting(Place::part)
                                .containsExactly("file name"));
    }

    @Test
    void readsDetailsKeptInPicturesAndListsThemForAPerson() {
        byte[] jpeg = "\u00ff\u00d8\u00ff\u00e1 Exif Artist: Petronella Vasquill \u00ff\u00d9"
                .getBytes(StandardCharsets.ISO_8859_1);
        Checked checked = check.document(
                "r.docx", Docx.body("").put("word/media/image1.jpg", jpeg).bytes());
        assertThat(checked).isInstanceOfSatisfying(Checked.Finished.class, finished -> {
            assertThat(finished.places()).extracting(Place::part).containsOnly("details kept inside a picture");
            assertThat(finished.pictures()).hasSize(1);
        });
    }

    @Test
    void readsWorkbooksWithinDocumentsDownToDatesKeptAsNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("Vasquill").createRow(0);
            row.createCell(0).setCellValue("Petronella");
            row.createCell(1).setCellValue(java.time.LocalDate.of(1994, 11, 21));
            workbook.write(out);
        }
        assertThat(places(Docx.body("")
                        .put("word/embeddings/a.xlsx", out.toByteArray())
                        .bytes()))
                .allSatisfy(place -> assertThat(place.part()).isEqualTo("workbook embedded in the document"))
                .extracting(Place::text)
                .contains("Petronella", "Vasquill", "34659.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/embeddings/oleObject1.bin",
                "word/vbaProject.bin",
                "word/afchunk.rtf",
                "word/embeddings/a.pdf"
            })
    void whatCannotBeReadBlocks(String name) {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4, 5, 6};
        assertThat(check.document(
                        "r.docx",
                        Docx.body(Docx.p("Nothing here.")).put(name, ole).bytes()))
                .isInstanceOf(Checked.Unfinished.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
            })
    void brokenOrDangerousXmlBlocks(String xml) {
        assertThat(check.document(
                        "r.docx", Docx.body("").put("word/more.xml", xml).bytes()))
                .isInstanceOf(Checked.Unfinished.class);
    }

    @Test
    void deepNestingBombsAndStrangersBlock() {
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        assertThat(check.document(
                        "r.docx", Docx.body("").put("word/deep.xml", deep).bytes()))
                .isInstanceOf(Checked.Unfinished.class);
        assertThat(check.document(
                        "r.docx",
                        Docx.body("")
                                .put("word/media/z.png", new byte[30 << 20])
                                .bytes()))
                .isInstanceOf(Checked.Unfinished.class);
        assertThat(check.document("r.docx", new byte[0])).isInstanceOf(Checked.Unfinished.class);
        assertThat(check.document("r.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Checked.Unfinished.class);
        assertThat(check.document("r.docx", Docx.zip(Map.of("a.txt", new byte[] {65}))))
                .isInstanceOf(Checked.Unfinished.class);
    }

    @Test
    void aDamagedFileIsNeverCalledFinishedWithLessAndNeverThrows() {
        byte[] whole = LeakyReport.docx();
        IdentityCheck leaky = IdentityCheck.over(LeakyReport.identities());
        Random random = new Random(7);
        for (int i = 0; i < 25; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 20 && damaged.length > 0 && i % 2 == 1; k++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(leaky.document("r.docx", damaged)).isNotNull();
            if (i % 2 == 0) {
                assertThat(leaky.document("r.docx", damaged)).isInstanceOf(Checked.Unfinished.class);
            }
        }
    }

    @Test
    void readsPlainTextPagesAndOpenDocuments() {
        assertThat(((Checked.Finished) check.document(
                                "n.txt", "Seen by Petronella\nVasquill.".getBytes(StandardCharsets.UTF_8)))
                        .places())
                .hasSize(1);
        assertThat(((Checked.Finished) check.document(
                                "n.html",
                                "<p title='Vasquill'>Hello</p><!-- Vasquill -->".getBytes(StandardCharsets.UTF_8)))
                        .places())
                .hasSize(2);
        byte[] odt = Docx.zip(Map.of(
                "content.xml",
                "<d xmlns:text='urn:t'><text:p>Vas<text:span>quill</text:span></text:p></d>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(((Checked.Finished) check.document("n.odt", odt)).places()).hasSize(1);
    }
}
