package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.audit.Trail;
import org.throughline.review.Histories;
import org.throughline.review.Reviews;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** What family asked or said is theirs to change and to take back while it has no answer; later they say that they changed their mind. */
@ThroughlineTest
class SecondThoughtsTests {

    @Autowired
    SharedDrafts shared;

    @Autowired
    Questions questions;

    @Autowired
    Comments comments;

    @Autowired
    EarlierWords earlier;

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

    @Test
    void a_question_is_changed_before_it_is_answered_and_whoever_read_the_old_one_cannot_answer_it() {
        var made = shared.make();
        var sister = made.sister();
        var own = sister.href(made.held()) + "/questions";
        var asked = questions.of(sister.reader(), sister.contact()).getFirst();
        assertThat(read(desk.open(sister.reader(), own + "/" + asked.id()))).contains("Why?", "Take it back");
        assertThat(read(desk.send(sister.reader(), own + "/" + asked.id(), "version", "1")))
                .contains("Write your question, or take it back below");
        desk.send(sister.reader(), own + "/" + asked.id(), "question", "Why so late?", "about", "look", "version", "1");
        assertThat(desk.send(sister.reader(), own + "/" + asked.id(), "question", "Why now?", "version", "1")
                        .getStatus())
                .as("somebody else of the two changed it first")
                .isEqualTo(409);
        assertThatThrownBy(() -> questions.answer(
                        made.held().coordinator(),
                        made.held().review(),
                        asked.id(),
                        Question.Outcome.ANSWERED,
                        null,
                        "Because.",
                        1))
                .isInstanceOfSatisfying(
                        StaleWrite.class, stale -> assertThat(stale.theirs()).isEqualTo("Why so late?"));
        assertThat(read(desk.open(
                        made.held().coordinator(), made.held().review().href() + "/family")))
                .contains("Why so late?", "Something for the review to look at.");
        assertThat(read(desk.open(sister.reader(), own))).contains("Why so late?", "What was written before");
        assertThat(earlier.of(made.held().coordinator(), sister.contact())).isEmpty();
    }

    @Test
    void what_is_taken_back_is_not_answered_its_words_leave_the_file_and_the_history_says_so() {
        var made = shared.make();
        var sister = made.sister();
        var own = sister.href(made.held());
        var asked = questions.of(sister.reader(), sister.contact()).getFirst();
        var said = comments.of(sister.reader(), sister.contact()).getFirst();
        desk.send(sister.reader(), own + "/questions/" + asked.id() + "/take-back");
        desk.send(sister.reader(), own + "/comments/" + said.id() + "/take-back");
        var staff = made.held().coordinator();
        assertThat(comments.unanswered(staff, made.held().review().id())).isZero();
        assertThat(read(desk.open(staff, made.held().review().href() + "/family/comments")))
                .contains("Ilse Inventor took this back")
                .doesNotContain("She was not late that day.", "Answer this comment");
        assertThat(read(desk.open(staff, made.held().review().href() + "/family")))
                .contains("Ilse Inventor took this question back");
        assertThat(read(desk.open(sister.reader(), own + "/comments")))
                .contains(
                        "This was taken back by Ilse Inventor",
                        "She was not late that day.",
                        "What was written before");
        assertThatThrownBy(() -> comments.answer(
                        staff,
                        made.held().review(),
                        said.id(),
                        Comment.Outcome.CHANGED,
                        "We did.",
                        said.revision() + 1))
                .isInstanceOfSatisfying(
                        StaleWrite.class, stale -> assertThat(stale.theirs()).isEqualTo("They took it back."));
        assertThat(desk.open(sister.reader(), own + "/comments/" + said.id()).getStatus())
                .isEqualTo(404);
        assertThat(new Histories(trail, reviews, transaction)
                        .of(staff, made.held().review()))
                .contains(
                        "took back a question before it was answered",
                        "took back what they had said about the draft before it was answered");
    }

    @Test
    void a_comment_is_changed_by_its_person_alone_and_not_after_the_answer() {
        var made = shared.make();
        var sister = made.sister();
        var said = comments.of(sister.reader(), sister.contact()).getFirst();
        var page = sister.href(made.held()) + "/comments/" + said.id();
        assertThat(desk.send(made.father().reader(), page, "words", "x", "version", "1")
                        .getStatus())
                .isEqualTo(404);
        desk.send(sister.reader(), page, "words", "She was early that day.", "version", "1");
        assertThat(comments.of(sister.reader(), sister.contact()))
                .extracting(Comment::words)
                .containsExactly("She was early that day.");
        comments.answer(
                made.held().coordinator(),
                made.held().review(),
                said.id(),
                Comment.Outcome.CHANGED,
                "It says so now.",
                2);
        assertThat(read(desk.open(sister.reader(), sister.href(made.held()))))
                .as("whoever comes back sees where an answer is")
                .contains(", last answered on " + Show.date(LocalDate.now()));
        assertThat(read(desk.open(made.father().reader(), made.father().href(made.held()))))
                .doesNotContain("last answered on");
        assertThat(desk.send(sister.reader(), page, "words", "Late.", "version", "2")
                        .getStatus())
                .isEqualTo(404);
        var say = ChangedMind.About.href(sister.href(made.held()), said.id());
        assertThat(desk.open(made.father().reader(), say).getStatus()).isEqualTo(404);
        desk.send(sister.reader(), say, "mind", "It was the other day.");
        assertThat(tasks.tasks(made.held().coordinator(), made.held().review()))
                .anyMatch(task -> task.words().equals("Answer somebody in the family who changed their mind"));
        assertThat(read(desk.open(
                        made.held().coordinator(), made.held().review().href() + "/family")))
                .contains("It was the other day.", "what they said about the draft");
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
