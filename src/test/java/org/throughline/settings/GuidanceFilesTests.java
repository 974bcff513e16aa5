package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;

/** Guidance is attached as a file, given out to those who read what it stands with, replaced, and taken away. */
@ThroughlineTest
class GuidanceFilesTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    LocalPractices practices;

    @Autowired
    GuidanceFiles files;

    @Autowired
    JdbcClient db;

    Partnership partnership;
    Reader coordinator;
    String page = "";

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        page = LocalPractices.href(partnership, Topic.GUIDANCE);
    }

    private static byte[] docx(String words) throws IOException {
        var out = new ByteArrayOutputStream();
        new Letter("Guidance", List.of(new Content.Paragraph(words, 0)), Letter.Page.PORTRAIT).write(out);
        return out.toByteArray();
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse attach(String path, String name, byte[] bytes, String... fields) {
        var all = new ArrayList<>(
                List.of("version", "" + practices.of(partnership.id()).version(Topic.GUIDANCE)));
        all.addAll(List.of(fields));
        return desk.attach(coordinator, path, "file", name, bytes, all.toArray(String[]::new));
    }

    private Guidance.Paper paper() {
        return practices.of(partnership.id()).guidance().papers().getFirst();
    }

    @Test
    void a_file_is_attached_given_out_replaced_and_taken_away() throws IOException {
        var first = docx("Invented guidance of the first year.");
        assertThat(attach(page, "first.docx", first, "title", "Local guidance").getRedirectedUrl())
                .isEqualTo(page);
        assertThat(text(desk.open(coordinator, page))).contains("The file first.docx.", "1 paper", "1 change");
        var given = desk.open(coordinator, page + "/" + paper().id());
        assertThat(given.getContentAsByteArray()).isEqualTo(first);
        assertThat(given.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("guidance.docx");
        assertThat(db.sql("select bytes from settings.guidance_file where id = :id")
                        .param("id", paper().file())
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(first);

        var second = docx("Invented guidance of the second year.");
        assertThat(attach(page + "/" + paper().id() + "/file", "second.docx", second)
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(desk.open(coordinator, page + "/" + paper().id()).getContentAsByteArray())
                .isEqualTo(second);
        assertThat(text(desk.open(coordinator, page)))
                .contains("replaced the guidance “Local guidance” with the file second.docx", "the file first.docx");
        var gone = page + "/" + paper().id();
        desk.send(coordinator, gone + "/away", "version", "2");
        assertThat(desk.open(coordinator, gone).getStatus()).isEqualTo(404);
        assertThat(text(desk.open(coordinator, page))).contains("No guidance is attached", "3 changes");
    }

    @Test
    void who_reads_the_terms_of_reference_gets_the_file_and_nobody_else() throws IOException {
        var bytes = docx("Invented guidance.");
        attach(page, "guidance.docx", bytes, "title", "Local guidance");
        var review = decided.held(coordinator, partnership);
        var there = review.href() + "/guidance/" + paper().id();
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(text(desk.open(member, review.href() + "/terms"))).contains("href=\"" + there + "\"");
        assertThat(desk.open(member, there).getContentAsByteArray()).isEqualTo(bytes);
        assertThat(desk.open(member, page + "/" + paper().id()).getStatus()).isEqualTo(404);
        var neighbours = invented.partnership();
        var neighbour = invented.coordinator(neighbours);
        assertThat(desk.open(neighbour, there).getStatus()).isEqualTo(404);
        assertThat(desk.open(neighbour, LocalPractices.href(neighbours, Topic.GUIDANCE) + "/" + paper().id())
                        .getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> files.keep(member, partnership, "mine.docx", bytes))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_a_sentence() throws IOException {
        assertThat(text(desk.send(coordinator, page, "version", "0", "title", "Typed title")))
                .contains("Typed title", "Give its address on the web, or choose a file");
        assertThat(text(attach(
                        page, "a.docx", docx("Words."), "title", "Both", "href", "https://www.example.org/guidance")))
                .contains("not both");
        assertThat(text(attach(page, "guidance.xlsx", docx("Words."), "title", "A table")))
                .contains("Guidance is attached as .pdf, .docx or .odt");
        assertThat(text(attach(page, "guidance.pdf", docx("Words."), "title", "Not a PDF")))
                .contains("The file is not what its name says");
        assertThat(text(attach(page, "guidance.docx", new byte[(20 << 20) + 1], "title", "Large")))
                .contains("The file is larger than 20 MB");
        assertThat(practices.of(partnership.id()).version(Topic.GUIDANCE)).isZero();
        attach(page, "a.docx", docx("Words."), "title", "Stands");
        assertThat(text(attach(page + "/" + paper().id() + "/file", "b.txt", "words".getBytes(StandardCharsets.UTF_8))))
                .contains("Guidance is attached as .pdf, .docx or .odt");
        assertThat(paper().fileName()).isEqualTo("a.docx");
    }
}
