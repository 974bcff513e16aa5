package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.review.Answer;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/** A draft read by one person at their pace, what they say of it, and what is done about that. */
@ThroughlineTest
class ReadingTests {

    @Autowired
    SharedDrafts shared;

    @Autowired
    Readings readings;

    @Autowired
    Comments comments;

    @Autowired
    Questions questions;

    @Autowired
    FamilyLog log;

    @Autowired
    FamilyIndicators indicators;

    @Autowired
    EngagementTasks tasks;

    @Autowired
    DraftSource drafts;

    @Autowired
    Moves moves;

    @Autowired
    Reviews reviews;

    @Autowired
    AtTheDesk desk;

    @Test
    void a_version_is_cut_into_parts_and_hard_ones_are_noticed() {
        var made = shared.make();
        var draft =
                drafts.newest(made.held().coordinator(), made.held().review()).orElseThrow();
        assertThat(draft.parts())
                .extracting(Draft.Part::title)
                .containsExactly("Who she was", "How she died", "What we learned");
        assertThat(draft.parts()).extracting(Draft.Part::hard).containsExactly(false, true, false);
        assertThat(readings.parts(made.sister().reader(), made.reading()))
                .extracting(part -> part.first() + "-" + part.last())
                .containsExactly("1-2", "3-3", "4-4");
    }

    @Test
    void a_hard_part_is_shown_only_after_the_reader_chose_to_go_on() {
        var made = shared.make();
        var sister = made.sister().reader();
        var here = here(made);
        assertThat(read(desk.open(sister, here + "/parts/2")))
                .contains("This part is hard.")
                .doesNotContain("strangled");
        assertThat(desk.open(sister, here + "/paragraphs/3").getRedirectedUrl()).endsWith("/parts/2");
        desk.send(sister, here + "/parts/2/choice", "choice", "not-now");
        assertThat(read(desk.open(sister, here + "/parts/2"))).doesNotContain("strangled");
        desk.send(sister, here + "/parts/2/choice", "choice", "with-someone");
        assertThat(read(desk.open(sister, here))).contains("To read with somebody");
        assertThat(tasks.tasks(made.held().coordinator(), made.held().review()))
                .anyMatch(task -> task.words().startsWith("Arrange to read the draft together"));
        desk.send(sister, here + "/parts/2/choice", "choice", "go-on");
        assertThat(read(desk.open(sister, here + "/parts/2"))).contains("He strangled her.");
    }

    @Test
    void the_place_is_kept_and_the_reading_recorded() {
        var made = shared.make();
        var sister = made.sister().reader();
        desk.open(sister, here(made) + "/parts/3");
        assertThat(read(desk.open(sister, here(made))))
                .contains("Go on where you were")
                .contains("/parts/3");
        desk.send(sister, here(made) + "/finished");
        assertThat(readings.progress(made.held().coordinator(), made.reading()).words())
                .isEqualTo("Opened 2 of 3 parts, and read as much as they wanted");
        assertThat(log.of(made.held().coordinator(), made.sister().contact()))
                .extracting(LogEntry::kind)
                .contains(LogKind.DRAFT_GIVEN, LogKind.DRAFT_READ);
        assertThat(indicators.of(made.held().coordinator(), made.held().review().id()))
                .anyMatch(known -> known.indicator() == Indicator.RECEIVED_DRAFT && known.answer() == Answer.YES);
    }

    @Test
    void what_was_said_is_answered_and_the_answer_is_read_by_who_said_it() {
        var made = shared.make();
        var staff = made.held().coordinator();
        var refused = desk.send(made.sister().reader(), here(made) + "/paragraphs/1");
        assertThat(read(refused)).contains("Write what you want to say about it");
        desk.send(made.sister().reader(), here(made) + "/paragraphs/1", "words", "And snow.");
        desk.send(made.sister().reader(), here(made) + "/whole", "words", "This is not her.");
        var list = made.held().review().href() + "/family/comments";
        assertThat(read(desk.open(staff, list))).contains("3 comments").contains("And snow.");
        var snow = comments.of(staff, made.sister().contact()).stream()
                .filter(comment -> comment.words().equals("And snow."))
                .findFirst()
                .orElseThrow();
        desk.send(
                staff,
                list + "/" + snow.id(),
                "revision-" + snow.id(),
                "1",
                "outcome-" + snow.id(),
                "CHANGED",
                "answer-" + snow.id(),
                "We added it to paragraph 1.");
        var second = desk.send(
                made.report().chair(),
                list + "/" + snow.id(),
                "revision-" + snow.id(),
                "1",
                "outcome-" + snow.id(),
                "NOT_CHANGED",
                "answer-" + snow.id(),
                "We left it.");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(read(second)).contains("We added it to paragraph 1.").contains("We left it.");
        assertThat(read(desk.open(made.sister().reader(), here(made) + "/parts/1")))
                .contains("The report is changed.")
                .contains("We added it to paragraph 1.");
        assertThat(read(desk.open(made.sister().reader(), made.sister().href(made.held()) + "/comments")))
                .contains("We added it to paragraph 1.")
                .contains("This is not her.");
        assertThat(read(desk.open(staff, list + ".csv"))).contains("Paragraph 1,Ilse Inventor,Ilse Inventor");
    }

    @Test
    void what_is_said_leads_back_to_its_paragraph_and_staff_read_the_paragraph_beside_it() {
        var made = shared.make();
        assertThat(read(desk.open(made.sister().reader(), made.sister().href(made.held()) + "/comments")))
                .contains("Read paragraph 2 again", here(made) + "/parts/1#p2");
        var paragraph = readings.paragraph(made.held().coordinator(), made.reading(), 2);
        assertThat(read(desk.open(
                        made.held().coordinator(), made.held().review().href() + "/family/comments")))
                .contains("Paragraph 2, as they read it", paragraph.html());
    }

    @Test
    void what_is_sent_twice_is_said_once() {
        var made = shared.make();
        for (int time = 0; time < 2; time++) {
            desk.send(made.sister().reader(), here(made) + "/paragraphs/1", "words", "And snow.");
            desk.send(
                    made.sister().reader(),
                    made.sister().href(made.held()) + "/questions",
                    "question",
                    "Who rang her?",
                    "about",
                    "know");
        }
        assertThat(comments.of(made.sister().reader(), made.sister().contact()))
                .extracting(Comment::words)
                .containsOnlyOnce("And snow.");
        assertThat(questions.of(made.sister().reader(), made.sister().contact()))
                .extracting(Question::words)
                .containsOnlyOnce("Who rang her?");
    }

    @Test
    void the_panel_does_not_sign_off_while_a_comment_has_no_answer() {
        var made = shared.make();
        var review = reviews.move(made.held().coordinator(), made.held().review(), Stage.PANEL_SIGN_OFF, "invented");
        assertThat(moves.obstacles(made.report().chair(), review, Move.PANEL_SIGNS))
                .singleElement()
                .matches(obstacle -> obstacle.words().equals("1 comment of the family has no answer yet"));
        var comment =
                comments.of(made.held().coordinator(), made.sister().contact()).getFirst();
        comments.answer(made.held().coordinator(), review, comment.id(), Comment.Outcome.NOT_CHANGED, "Because.", 1);
        assertThat(moves.obstacles(made.report().chair(), review, Move.PANEL_SIGNS))
                .isEmpty();
    }

    @Test
    void a_sharing_that_is_ended_leads_home_and_what_was_said_stays_theirs() {
        var made = shared.make();
        assertThat(desk.open(made.father().reader(), here(made)).getStatus()).isEqualTo(404);
        desk.send(
                made.held().coordinator(),
                made.sister().contact().href(made.held().review().reference()) + "/readings/"
                        + made.reading().id() + "/end");
        for (var path : new String[] {"", "/parts/1", "/paragraphs/1", "/whole"}) {
            var led = desk.open(made.sister().reader(), here(made) + path);
            assertThat(led.getRedirectedUrl()).as(path).isEqualTo(made.sister().href(made.held()));
            assertThat(read(led)).as(path).isEmpty();
        }
        assertThat(desk.send(made.sister().reader(), here(made) + "/paragraphs/1", "words", "Too late.")
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(made.father().reader(), here(made)).getStatus()).isEqualTo(404);
        assertThat(read(desk.open(made.sister().reader(), made.sister().href(made.held()) + "/comments")))
                .contains("She was not late that day.");
    }

    @Test
    void staff_share_for_days_to_come_and_write_down_what_was_said_aloud() {
        var made = shared.make();
        var staff = made.held().coordinator();
        var father = made.father().contact().href(made.held().review().reference());
        assertThat(read(desk.open(staff, father + "/readings/new"))).contains("2. How she died");
        assertThat(read(desk.send(
                        staff,
                        father + "/readings/new",
                        "kind",
                        "DRAFT",
                        "from-day",
                        "2",
                        "from-month",
                        "3",
                        "from-year",
                        "2026",
                        "to-day",
                        "1",
                        "to-month",
                        "3",
                        "to-year",
                        "2026",
                        "warning",
                        "Hard.",
                        "note",
                        "Kept words")))
                .contains("The last day must not come before the first")
                .contains("Kept words");
        desk.send(staff, father + "/comments/new", "words", "He wants her photograph in it.", "paragraph", "1");
        assertThat(read(desk.open(staff, made.held().review().href() + "/family/comments")))
                .contains("He wants her photograph in it.");
        assertThat(read(desk.open(made.father().reader(), made.father().href(made.held()) + "/comments")))
                .contains("He wants her photograph in it.");
    }

    private static String here(SharedDrafts.Made made) {
        return made.sister().href(made.held()) + "/reading/" + made.reading().id();
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
