package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.panel.KeyLines;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.Histories;
import org.throughline.review.Reviews;

/** The family reads the terms of reference that were shared with them, as they stood, and sees what became of their own questions. */
@ThroughlineTest
class TermsForFamilyTests {

    @Autowired
    Bereaved bereaved;

    @Autowired
    Decided decided;

    @Autowired
    Invented invented;

    @Autowired
    TermsOfReference terms;

    @Autowired
    TermsForFamily shared;

    @Autowired
    KeyLines lines;

    @Autowired
    Questions questions;

    @Autowired
    EngagementTasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AtTheDesk desk;

    Bereaved.Case held;
    Reader chair;
    Bereaved.Person sister;
    Bereaved.Person father;

    @BeforeEach
    void cast() {
        held = bereaved.held();
        chair = invented.appointed(Role.INDEPENDENT_CHAIR, held.review());
        sister = bereaved.person(held, "Ilse Inventor");
        father = bereaved.person(held, "Otto Inventor");
    }

    private String page() {
        return held.review().href() + "/family/terms";
    }

    @Test
    void nothing_is_shared_before_it_is_approved_and_nothing_unless_somebody_shares_it() {
        assertThat(read(desk.open(held.coordinator(), page()))).contains("No terms of reference are approved yet");
        decided.terms(held.coordinator(), chair, held.review());
        assertThat(desk.open(sister.reader(), sister.href(held) + "/terms").getStatus())
                .isEqualTo(404);
        assertThat(read(desk.open(sister.reader(), sister.href(held)))).doesNotContain("Read what the review asks");
        assertThatThrownBy(() -> shared.share(
                        sister.reader(), held.review(), null, List.of(SharedTerms.Section.SUMMARY), null, 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void one_reads_the_version_that_was_shared_with_their_own_question_beside_the_line_that_takes_it_up() {
        decided.terms(held.coordinator(), chair, held.review());
        questions.ask(sister.reader(), held.review(), sister.contact(), "Why did nobody see it?", true);
        var asked = questions.of(held.coordinator(), held.review().id()).getFirst();
        var line = lines.of(held.coordinator(), held.review().id()).getFirst();
        questions.answer(
                held.coordinator(),
                held.review(),
                asked.id(),
                Question.Outcome.IN_TERMS,
                line,
                "It is our first question.",
                1);
        assertThat(read(desk.send(held.coordinator(), page(), "version", "1", "note", "Kept words")))
                .contains("Choose at least one section that has words in it", "Kept words");
        desk.send(
                held.coordinator(),
                page(),
                "version",
                "1",
                "sections",
                "SUMMARY",
                "sections",
                "KEY_LINES",
                "note",
                "Your question comes first.",
                "to",
                sister.contact().id().toString());
        assertThat(read(desk.open(sister.reader(), sister.href(held) + "/terms")))
                .contains(
                        "Your question comes first.",
                        "About it.",
                        "1. How was coercive control recognised?",
                        "You asked:",
                        "Why did nobody see it?",
                        "Leave this page",
                        "Get help now")
                .doesNotContain("Was the person who died seen alone?", "There is a newer version");
        assertThat(read(desk.open(sister.reader(), sister.href(held)))).contains("Read what the review asks");
        assertThat(desk.open(father.reader(), father.href(held) + "/terms").getStatus())
                .as("shared with one alone")
                .isEqualTo(404);
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .contains("shared version 1 of the terms of reference with someone close to the person who died");
    }

    @Test
    void a_newer_version_is_said_to_the_family_and_asked_of_staff_until_it_is_shared() {
        decided.terms(held.coordinator(), chair, held.review());
        share(1);
        terms.reopen(chair, held.review(), "Another agency was found.");
        var line = lines.of(chair, held.review().id()).getFirst();
        lines.reword(chair, held.review(), line.id(), line.words(), "How was control recognised, by whom?");
        assertThat(read(desk.open(father.reader(), father.href(held) + "/terms")))
                .as("what is being written is nobody's to read")
                .contains("How was coercive control recognised?")
                .doesNotContain("by whom?", "There is a newer version");
        terms.approve(chair, held.review());
        assertThat(read(desk.open(father.reader(), father.href(held) + "/terms")))
                .contains("There is a newer version than this one.", "It has not been shared with you yet");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().equals("Share the newer terms of reference with the family"));
        assertThat(read(desk.send(held.coordinator(), page(), "version", "1", "sections", "KEY_LINES")))
                .contains("Newer terms of reference were approved meanwhile");
        var before = shared.forOne(father.reader(), father.contact()).getFirst();
        share(2);
        assertThat(read(desk.open(father.reader(), father.href(held) + "/terms")))
                .contains("by whom?");
        assertThat(read(desk.open(father.reader(), father.href(held) + "/terms/" + before.id())))
                .contains("Read the newer one");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .noneMatch(task -> task.words().contains("terms of reference"));
    }

    @Test
    void a_sharing_that_is_ended_is_no_longer_read() {
        decided.terms(held.coordinator(), chair, held.review());
        share(1);
        var given = shared.of(held.coordinator(), held.review().id()).getFirst();
        desk.send(held.coordinator(), page() + "/" + given.id() + "/end");
        assertThat(desk.said(held.coordinator(), page() + "/" + given.id() + "/end"))
                .contains("ended already");
        assertThat(desk.open(sister.reader(), sister.href(held) + "/terms").getStatus())
                .isEqualTo(404);
        assertThat(read(desk.open(held.coordinator(), page()))).contains("ended on");
    }

    @Test
    void the_list_of_what_was_shared_is_taken_away_with_whom_and_when() {
        decided.terms(held.coordinator(), chair, held.review());
        assertThat(read(desk.open(held.coordinator(), page()))).doesNotContain(page() + ".csv");
        share(1);
        shared.share(
                held.coordinator(),
                held.review(),
                sister.contact(),
                List.of(SharedTerms.Section.SUMMARY),
                "What it is for.",
                1);
        assertThat(read(desk.open(held.coordinator(), page()))).contains("2 sharings", page() + ".csv");
        assertThat(read(desk.open(held.coordinator(), page() + ".csv")).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("Ilse Inventor") && line.contains("What it is for."))
                .anyMatch(line -> line.contains("Everyone in the family who has a page"));
        assertThat(desk.open(sister.reader(), page() + ".csv").getStatus()).isEqualTo(404);
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .noneMatch(line -> line.contains("Ilse Inventor"));
    }

    @Test
    void what_they_can_read_already_is_not_shared_again_and_what_was_ended_is() {
        decided.terms(held.coordinator(), chair, held.review());
        assertThat(share(1)).isTrue();
        assertThat(share(1)).isFalse();
        assertThat(shared.of(held.coordinator(), held.review().id())).hasSize(1);
        assertThat(shared.share(
                        held.coordinator(),
                        held.review(),
                        sister.contact(),
                        List.of(SharedTerms.Section.values()),
                        null,
                        1))
                .as("with one of them, which stays when the others' ends")
                .isTrue();
        shared.of(held.coordinator(), held.review().id())
                .forEach(each -> shared.end(held.coordinator(), held.review(), each.id()));
        assertThat(share(1)).isTrue();
    }

    private boolean share(int version) {
        return shared.share(
                held.coordinator(), held.review(), null, List.of(SharedTerms.Section.values()), null, version);
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
