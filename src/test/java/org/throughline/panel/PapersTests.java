package org.throughline.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;

/** Papers of a meeting, read on screen, with who has read them. */
@ThroughlineTest
class PapersTests {

    private static final byte[] WORDS = "The panel is asked to agree the dates.\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Meetings meetings;

    @Autowired
    PanelTasks tasks;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Partnership partnership;
    Reader coordinator;
    Review review;
    Meeting meeting;
    String here;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
        meeting = meetings.call(coordinator, review, LocalDate.of(2026, 5, 4), null, "Online", "Dates");
        here = review.href() + "/meetings/" + meeting.id() + "/papers";
    }

    @Test
    void a_paper_is_read_on_screen_and_it_is_known_who_has_read_it() throws UnsupportedEncodingException {
        var paper = attached();
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(tasks.tasks(member, review))
                .filteredOn(task -> task.words().equals("Read “Dates”"))
                .singleElement()
                .satisfies(task -> assertThat(task.href()).endsWith("/papers/" + paper.id()))
                .satisfies(task -> assertThat(task.hint()).startsWith("For the meeting of"));
        assertThat(tasks.tasks(coordinator, review))
                .noneMatch(task -> task.words().startsWith("Read"));
        assertThat(desk.open(member, here + "/" + paper.id()).getContentAsString())
                .contains("The panel is asked to agree the dates.")
                .doesNotContain("Who has read it");
        assertThat(papers.opened(coordinator, review.id(), paper.id()))
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.name()).isEqualTo(member.name());
                    assertThat(opened.readAt()).isNull();
                });
        assertThat(desk.send(member, here + "/" + paper.id() + "/read").getStatus())
                .isEqualTo(302);
        assertThat(papers.get(member, review.id(), paper.id()).readByMe()).isTrue();
        assertThat(desk.open(coordinator, here + "/" + paper.id()).getContentAsString())
                .contains("Who has read it", member.name());
        assertThat(desk.open(member, review.href() + "/meetings/" + meeting.id())
                        .getContentAsString())
                .contains("You have read it");
        assertThat(desk.open(coordinator, here + "/" + paper.id() + "/readers.csv")
                        .getContentAsString())
                .contains(member.name());
    }

    @Test
    void the_file_is_kept_sealed_and_given_back_as_it_came() {
        var paper = attached();
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(desk.open(member, here + "/" + paper.id() + "/file").getContentAsByteArray())
                .isEqualTo(WORDS);
        var kept = transaction.execute(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            return db.sql("select bytes from panel.paper where id = :id")
                    .param("id", paper.id())
                    .query(byte[].class)
                    .single();
        });
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("agree the dates");
    }

    @Test
    void what_cannot_be_read_is_refused_with_the_title_kept() throws UnsupportedEncodingException {
        var page = desk.attach(coordinator, here + "/new?title=Kept-words", "scan.docx", new byte[] {'P', 'K', 3, 4})
                .getContentAsString();
        assertThat(page).contains("Some answers need another look", "Kept-words");
        assertThat(papers.of(coordinator, review.id(), meeting.id())).isEmpty();
    }

    @Test
    void a_paper_taken_back_is_opened_by_nobody_and_stays_in_the_list() throws UnsupportedEncodingException {
        var paper = attached();
        desk.send(coordinator, here + "/" + paper.id() + "/withdrawal", "why", "The wrong version");
        assertThat(desk.open(coordinator, here + "/" + paper.id() + "/file").getStatus())
                .isEqualTo(404);
        assertThat(desk.open(coordinator, here + "/" + paper.id()).getContentAsString())
                .contains("The wrong version")
                .doesNotContain("agree the dates");
    }

    @Test
    void agencies_and_neighbours_see_no_paper() {
        var paper = attached();
        var agency = invented.agency(partnership, "Hospital");
        invented.involve(review, agency);
        for (var reader : new Reader[] {invented.agencyLead(agency), invented.coordinator(invented.partnership())}) {
            assertThat(desk.open(reader, here + "/" + paper.id()).getStatus()).isEqualTo(404);
            assertThat(desk.open(reader, here + "/" + paper.id() + "/file").getStatus())
                    .isEqualTo(404);
            assertThat(papers.of(reader, review.id(), meeting.id())).isEmpty();
        }
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(desk.attach(member, here + "/new?title=Mine", "a.txt", WORDS).getStatus())
                .isEqualTo(404);
    }

    private Paper attached() {
        assertThat(desk.attach(coordinator, here + "/new?title=Dates", "dates.txt", WORDS)
                        .getStatus())
                .isEqualTo(302);
        return papers.of(coordinator, review.id(), meeting.id()).getFirst();
    }
}
