package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.review.Review;

/** Locked, macro-carrying and wrongly named files at the page where an agency sends its chronology: a sentence each, and nothing is lost. */
@ThroughlineTest
class UploadedFilesTests {

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    @Autowired
    PendingFiles pending;

    Review review;
    Organisation housing;
    Reader officer;
    String page;

    @BeforeEach
    void somethingIsKeptAlready() {
        var partnership = invented.partnership();
        review = invented.review(invented.coordinator(partnership), partnership);
        housing = invented.agency(partnership, "Invented Housing");
        invented.involve(review, housing);
        officer = invented.agencyLead(housing);
        page = review.href() + "/agencies/" + housing.id() + "/chronology";
        desk.attach(officer, page, "kept.csv", "Date,Event\n3 March 2016,Called\n".getBytes(StandardCharsets.UTF_8));
        desk.send(officer, page + "/check");
    }

    @ParameterizedTest
    @CsvSource({"larchfield-surgery.docx", "northmere-constabulary.xlsx"})
    void a_file_locked_with_a_password_is_refused_with_what_to_do(String name) throws Exception {
        var answer = text(desk.attach(officer, page, name, locked(Samples.bytes(name))));
        assertThat(answer).contains("This file is locked with a password", "take the password off", "send it again");
        nothingIsLost();
    }

    @ParameterizedTest
    @CsvSource({"larchfield-surgery.docx,surgery.docm,word", "northmere-constabulary.xlsx,police.xlsm,xl"})
    void macros_are_left_out_and_said(String name, String as, String folder) throws Exception {
        var bytes = with(Samples.bytes(name), folder + "/vbaProject.bin");
        assertThat(desk.attach(officer, page, as, bytes).getRedirectedUrl()).isEqualTo(page + "/check");
        assertThat(text(desk.open(officer, page + "/check")))
                .contains("This file carries macros, which were left out.")
                .contains("Does this replace the earlier file, or is it a further file of this agency?");
        assertThat(entries.of(officer, review.id(), housing.id())).hasSize(1);
    }

    @Test
    void a_file_with_another_kinds_name_is_read_for_what_it_is() throws Exception {
        desk.attach(officer, page, "surgery.xlsx", Samples.bytes("larchfield-surgery.docx"));
        assertThat(text(desk.open(officer, page + "/check"))).contains("Check what we understood");
        assertThat(pending.of(officer, review, housing.id())).isPresent();
    }

    private void nothingIsLost() {
        assertThat(entries.of(officer, review.id(), housing.id()))
                .extracting(RecordedEntry::event)
                .containsExactly("Called");
        assertThat(pending.of(officer, review, housing.id())).isEmpty();
    }

    private static byte[] locked(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("invented");
            try (var in = OPCPackage.open(new ByteArrayInputStream(file));
                    var out = encryptor.getDataStream(container)) {
                in.save(out);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** The package with one part more. */
    private static byte[] with(byte[] file, String part) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(new byte[] {1, 2, 3});
        }
        return bytes.toByteArray();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
