package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.documents.UnreadableFile.Reason;

/** What cannot be read is refused, with a sentence that says what to do. */
class RefusalTests {

    private static final String P = "<w:p><w:r><w:t>words</w:t></w:r></w:p>";

    @Test
    void an_empty_file() {
        assertThat(refusal("a.docx", new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_file_without_words() throws Exception {
        assertThat(refusal(
                        "a.docx",
                        Parts.docx("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
                                .zip()))
                .isEqualTo(Reason.EMPTY);
        assertThat(refusal("a.xlsx", Parts.xlsx("<sheetData/>").zip())).isEqualTo(Reason.EMPTY);
        assertThat(refusal("a.csv", bytes(",,\n \n"))).isEqualTo(Reason.EMPTY);
        assertThat(refusal("a.txt", bytes("\n\n"))).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.xlsx"})
    void an_office_file_locked_with_a_password(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var box = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("invented");
            try (var stream = encryptor.getDataStream(box)) {
                stream.write(Parts.docx(P).zip());
            }
            box.writeFilesystem(out);
        }
        assertThat(refusal(name, out.toByteArray())).isEqualTo(Reason.PASSWORD);
    }

    @Test
    void an_open_document_locked_with_a_password() throws Exception {
        var bytes = Parts.odt("x")
                .with(
                        "META-INF/manifest.xml",
                        "<manifest><file-entry full-path='content.xml'><encryption-data checksum='x'/></file-entry></manifest>")
                .with("content.xml", new byte[] {1, 2, 3})
                .zip();
        assertThat(refusal("a.odt", bytes)).isEqualTo(Reason.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"'<html><table>', web page", "'<?xml version=\"1.0\"?><a/>', XML", "\u007fELF, program"})
    void other_kinds(String start, String word) {
        assertThat(refusal("a.htm", bytes(start))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal("a.docx", bytes(start))).isEqualTo(Reason.NOT_WHAT_ITS_NAME_SAYS);
        assertThat(sentence("a.docx", bytes(start))).contains(word);
    }

    @Test
    void pictures_programs_and_unknown_bytes() {
        assertThat(sentence("a.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains("picture");
        assertThat(sentence("a.docx", new byte[] {'M', 'Z', 0, 0, 1, 2})).contains("program");
        assertThat(refusal("a.bin", new byte[] {1, 2, 3, 0, 5})).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refusal("a.csv", new byte[] {1, 2, 3, 0, 5})).isEqualTo(Reason.NOT_WHAT_ITS_NAME_SAYS);
    }

    @Test
    void a_zip_of_something_else() throws Exception {
        assertThat(sentence("a.zip", new Parts().with("a.docx", "x").zip())).contains("Unpack it");
        assertThat(sentence(
                        "a.pptx",
                        Parts.docx("")
                                .with("word/document.xml", "<presentation/>")
                                .zip()))
                .contains("not a document");
        assertThat(sentence(
                        "a.odp",
                        Parts.openDocument("presentation", "<office:body><office:presentation/></office:body>")
                                .zip()))
                .contains("not a document");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 0.9, 0.999})
    void a_truncated_file(double kept) throws Exception {
        byte[] whole = Parts.docx(P.repeat(500)).zip();
        assertThat(refusal("a.docx", Arrays.copyOf(whole, (int) (whole.length * kept))))
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_part_changed_on_the_way() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    bytes(
                            "<c xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><body><text><text:p>not safe</text:p></text></body></c>"));
        }
        byte[] bytes = out.toByteArray();
        assertThat(OfficeFiles.read("a.odt", bytes).paragraphs().getFirst().text())
                .isEqualTo("not safe");
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("not safe");
        bytes[at] = 'h';
        assertThat(refusal("a.odt", bytes)).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_file_over_the_limit(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(OfficeFiles.LARGEST + 1);
        }
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read("a.docx", file));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_small_file_that_unpacks_into_a_huge_one() throws Exception {
        byte[] bytes = Parts.docx(P + " ".repeat(60 << 20)).zip();
        assertThat(bytes.length).isLessThan(200_000);
        assertThat(refusal("a.docx", bytes)).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_package_of_very_many_parts() throws Exception {
        var parts = Parts.docx(P);
        for (int i = 0; i < OfficePackage.MOST_PARTS; i++) parts.with("p" + i, "");
        assertThat(refusal("a.docx", parts.zip())).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void more_cells_than_can_be_held() throws Exception {
        String row = "<table:table-row table:number-rows-repeated='1000000'>"
                + "<table:table-cell table:number-columns-repeated='16000'><text:p>x</text:p></table:table-cell></table:table-row>";
        assertThat(refusal(
                        "a.ods",
                        Parts.ods("<table:table>" + row + "</table:table>").zip()))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_document_type_declaration() throws Exception {
        String laughs = "<!DOCTYPE w:document [<!ENTITY a 'ha'><!ENTITY b SYSTEM 'file:///etc/hostname'>]>";
        var docx = Parts.docx(P)
                .with(
                        "word/document.xml",
                        laughs + "<w:document " + Parts.W + "><w:body>" + P + "</w:body></w:document>");
        assertThat(refusal("a.docx", docx.zip())).isEqualTo(Reason.UNSAFE);
        var odt = Parts.odt("")
                .with("content.xml", "<!DOCTYPE x SYSTEM 'http://localhost:9/x.dtd'><x><body><text/></body></x>");
        assertThat(refusal("a.odt", odt.zip())).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void xml_nested_without_end() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(100_000);
        assertThat(refusal("a.docx", Parts.docx(deep).zip())).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void a_missing_file_is_not_the_senders_fault(@TempDir Path folder) {
        assertThatThrownBy(() -> OfficeFiles.read("a.docx", folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void no_sentence_repeats_the_file_or_its_name() throws Exception {
        byte[] bytes = Parts.docx(P)
                .with("word/document.xml", "<w:document><Marian Holloway/>")
                .zip();
        var refusal = catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read("Holloway.docx", bytes));
        assertThat(refusal).hasNoCause();
        assertThat(refusal.sentence()).doesNotContain("Holloway").endsWith(".");
    }

    @Test
    void a_readable_file_with_another_name_is_read_with_a_note() throws Exception {
        var content = OfficeFiles.read("a.xlsx", Parts.docx(P).zip());
        assertThat(content.paragraphs()).hasSize(1);
        assertThat(content.notes())
                .containsExactly("The name ends in .xlsx but the file is a Word document. It was read as that.");
        assertThat(OfficeFiles.read(
                                "a.docx",
                                Parts.xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>")
                                        .zip())
                        .notes())
                .hasSize(1);
        assertThat(OfficeFiles.read("a.docx", bytes("a,b\n1,2\n")).notes()).hasSize(1);
        assertThat(OfficeFiles.read("a", bytes("a,b\n1,2\n")).notes()).isEmpty();
    }

    @Test
    void macros_are_left_out_with_a_note() throws Exception {
        var content = OfficeFiles.read(
                "a.docm",
                Parts.docx(P).with("word/vbaProject.bin", new byte[] {1}).zip());
        assertThat(content.paragraphs()).hasSize(1);
        assertThat(content.notes()).containsExactly("This file carries macros, which were left out.");
    }

    private static Reason refusal(String name, byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read(name, bytes))
                .reason();
    }

    private static String sentence(String name, byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> OfficeFiles.read(name, bytes))
                .sentence();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
