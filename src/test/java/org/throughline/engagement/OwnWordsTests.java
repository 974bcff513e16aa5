package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.audit.Trail;
import org.throughline.review.Answer;
import org.throughline.review.Histories;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What family write in their own words: a draft that is theirs, sent, changed, taken back, used, and what they think of it later. */
@ThroughlineTest
class OwnWordsTests {

    @Autowired
    Bereaved bereaved;

    @Autowired
    Contributions contributions;

    @Autowired
    ChangesOfMind minds;

    @Autowired
    EarlierWords earlier;

    @Autowired
    Advocates advocates;

    @Autowired
    Invented invented;

    @Autowired
    FamilyIndicators indicators;

    @Autowired
    EngagementTasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient app;

    @Autowired
    AtTheDesk desk;

    @Test
    void a_draft_is_kept_from_staff_by_the_store_until_it_is_sent() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var refused = desk.send(sister.reader(), own(held, sister) + "/write", "keep", "draft");
        assertThat(read(refused)).contains("as little or as much as you like");
        desk.send(sister.reader(), own(held, sister) + "/write", "keep", "draft", "words", "She sang in the car.");
        assertThat(read(desk.open(sister.reader(), own(held, sister))))
                .contains("She sang in the car.", "Nobody in the review reads this.");
        assertThat(read(desk.open(held.coordinator(), list(held)))).doesNotContain("sang");
        assertThat(rows(held.coordinator(), held)).isZero();
        assertThat(rows(Reader.SERVICE, held)).isEqualTo(1);
        var draft = contributions.of(sister.reader(), sister.contact()).getFirst();
        var unsure = desk.send(
                sister.reader(),
                draft.ownHref(sister.href(held)),
                "words",
                "She sang in the car, badly.",
                "version",
                "" + draft.version());
        assertThat(read(unsure)).contains("Choose what you would like us to do with it", "badly.");
        desk.send(
                sister.reader(),
                draft.ownHref(sister.href(held)),
                "words",
                "She sang in the car, badly.",
                "wish",
                "IN_REPORT",
                "signed",
                "Her sister",
                "version",
                "" + draft.version());
        assertThat(read(desk.open(held.coordinator(), list(held))))
                .contains("She sang in the car, badly.", "Her sister", "They would like it printed in the report.");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().contains("in their own words"));
    }

    @Test
    void what_was_sent_can_be_changed_and_taken_back_until_it_is_used_and_the_old_words_stay_theirs() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var first = send(held, sister, "She hated rain.");
        contributions.change(
                sister.reader(),
                held.review(),
                sister.contact(),
                first.id(),
                Contribution.Wish.FOR_CHAIR,
                "She loved rain.",
                null,
                true,
                first.version());
        assertThat(earlier.of(sister.reader(), sister.contact()).get(first.id()))
                .extracting(EarlierWords.Earlier::words)
                .containsExactly("She hated rain.");
        assertThat(earlier.of(held.coordinator(), sister.contact())).isEmpty();
        assertThatThrownBy(() -> contributions.use(
                        held.coordinator(),
                        held.review(),
                        first.id(),
                        Contribution.Outcome.IN_REPORT,
                        "Elaine hated rain.",
                        "Thank you.",
                        first.seen()))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("She loved rain.");
                    assertThat(stale.yours()).contains("Thank you.", "Elaine hated rain.");
                });
        desk.send(sister.reader(), first.ownHref(sister.href(held)) + "/take-back");
        assertThat(read(desk.open(held.coordinator(), list(held)))).doesNotContain("rain");
        assertThat(read(desk.open(sister.reader(), own(held, sister)))).contains("She loved rain.", "Draft");
        desk.send(sister.reader(), first.ownHref(sister.href(held)) + "/throw-away");
        assertThat(contributions.of(sister.reader(), sister.contact())).isEmpty();
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .contains(
                        "sent the review something in their own words",
                        "changed what they had sent in their own words",
                        "took back what they had sent in their own words")
                .noneMatch(act -> act.contains("draft"));
    }

    @Test
    void staff_say_how_it_is_used_with_names_pointed_out_and_the_person_reads_why() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var name = reviews.people(held.coordinator(), held.review().id())
                .getFirst()
                .name();
        var sent = send(held, sister, name + " loved rain.");
        var page = list(held) + "/" + sent.id();
        assertThat(read(desk.open(held.coordinator(), page)))
                .contains("What in it would let people be known", "<strong>Invented Victim</strong>");
        assertThat(read(desk.send(
                        held.coordinator(),
                        page,
                        "outcome",
                        "IN_REPORT",
                        "printed",
                        name + " loved rain.",
                        "seen",
                        sent.seen())))
                .contains("Write what they read.");
        assertThat(read(use(held, page, sent, name + " loved rain.", "")))
                .contains("Before it is printed", "Keep these words and tell them");
        assertThat(read(use(held, page, sent, name + " loved all rain.", name + " loved rain.")))
                .as("what was pointed out of other words is no consent to these")
                .contains("Before it is printed");
        assertThat(contributions.printed(held.coordinator(), held.review().id()))
                .isEmpty();
        use(held, page, sent, "She loved rain.", "");
        assertThat(contributions.printed(held.coordinator(), held.review().id()))
                .containsExactly(new Contribution.Printed("She loved rain.", "Her sister"));
        assertThat(read(desk.open(sister.reader(), own(held, sister))))
                .contains(
                        "It is printed in the report, before anything else.",
                        "Thank you for this.",
                        "She loved rain.",
                        "I have changed my mind");
        assertThat(desk.open(sister.reader(), sent.ownHref(sister.href(held))).getStatus())
                .as("what is decided is no longer changed in place")
                .isEqualTo(404);
        assertThat(indicators.of(held.coordinator(), held.review().id()))
                .anyMatch(known -> known.indicator() == Indicator.CONTRIBUTED && known.answer() == Answer.YES);
        assertThat(use(held, page, sent, "He loved rain.", "").getStatus())
                .as("a decision taken before this one")
                .isEqualTo(409);
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .contains("put what somebody in the family wrote into the report as a tribute");
    }

    @Test
    void what_is_for_the_chair_alone_is_not_printed() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        desk.send(sister.reader(), own(held, sister) + "/write", "words", "He scared us.", "wish", "FOR_CHAIR");
        var sent =
                contributions.ofReview(held.coordinator(), held.review().id()).getFirst();
        var page = list(held) + "/" + sent.id();
        assertThat(read(use(held, page, sent, "He scared us.", "He scared us.")))
                .contains("They asked that it is not printed");
        desk.send(
                held.coordinator(),
                page,
                "outcome",
                "KEPT_PRIVATE",
                "answer",
                "I keep this in mind when I meet the police.",
                "seen",
                sent.seen());
        assertThat(read(desk.open(sister.reader(), own(held, sister))))
                .contains("I keep this in mind when I meet the police.");
    }

    @Test
    void what_was_said_aloud_is_written_down_by_staff_and_is_theirs_to_change() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var page = sister.contact().href(held.review().reference()) + "/own-words/new";
        assertThat(read(desk.send(held.coordinator(), page, "words", "She danced.")))
                .contains("Choose what they would like done with it", "She danced.");
        desk.send(held.coordinator(), page, "words", "She danced.", "wish", "IN_REPORT");
        assertThat(read(desk.open(sister.reader(), own(held, sister))))
                .contains("She danced.", held.coordinator().name(), "Change it or take it back");
        desk.send(
                sister.reader(),
                contributions.of(sister.reader(), sister.contact()).getFirst().ownHref(sister.href(held))
                        + "/take-back");
        assertThat(contributions.ofReview(held.coordinator(), held.review().id()))
                .isEmpty();
        var perpetrator = bereaved.contact(held, Contact.Kind.PERPETRATOR, "Invented Perpetrator");
        assertThat(desk.open(held.coordinator(), perpetrator.href(held.review().reference()) + "/own-words/new")
                        .getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> contributions.writeDown(
                        held.coordinator(), held.review(), perpetrator, Contribution.Wish.IN_REPORT, "He says.", null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_change_of_mind_after_the_decision_is_heard_answered_and_can_be_acted_on() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var sent = send(held, sister, "She loved rain.");
        use(held, list(held) + "/" + sent.id(), sent, "She loved rain.", "");
        var say = ChangedMind.About.href(sister.href(held), sent.id());
        assertThat(read(desk.open(sister.reader(), say))).contains("She loved rain.", "That is all right.");
        desk.send(sister.reader(), say, "mind", "Please leave it out.");
        desk.send(sister.reader(), say, "mind", "Please leave it out.");
        var mind = minds.ofReview(held.coordinator(), held.review().id());
        assertThat(mind).hasSize(1);
        assertThat(read(desk.open(held.coordinator(), held.review().href() + "/family")))
                .contains("Who changed their mind", "Please leave it out.");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().equals("Answer somebody in the family who changed their mind"));
        var now = contributions.get(held.coordinator(), held.review(), sent.id());
        desk.send(
                held.coordinator(),
                list(held) + "/" + sent.id(),
                "outcome",
                "NOT_USED",
                "answer",
                "It is out, as you asked.",
                "seen",
                now.seen());
        assertThat(contributions.printed(held.coordinator(), held.review().id()))
                .isEmpty();
        var answer = held.review().href() + "/family/changed-minds/"
                + mind.getFirst().id();
        desk.send(held.coordinator(), answer, "mind-" + mind.getFirst().id(), "We took it out today.");
        assertThat(read(desk.open(sister.reader(), own(held, sister))))
                .contains("It is out, as you asked.", "We took it out today.");
        assertThat(desk.send(
                                held.coordinator(),
                                answer,
                                "mind-" + mind.getFirst().id(),
                                "Something else.")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void the_rest_of_the_family_sees_none_of_it_and_an_advocate_the_same_as_the_person() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var father = bereaved.person(held, "Otto Inventor");
        var sent = send(held, sister, "She loved rain.");
        assertThat(desk.open(father.reader(), own(held, sister)).getStatus()).isEqualTo(404);
        assertThat(rows(father.reader(), held)).isZero();
        assertThatThrownBy(() -> contributions.takeBack(father.reader(), held.review(), father.contact(), sent.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contributions.use(
                        father.reader(),
                        held.review(),
                        sent.id(),
                        Contribution.Outcome.KEPT_PRIVATE,
                        null,
                        "x",
                        sent.seen()))
                .isInstanceOf(NotAllowed.class);
        var advocate = advocates.name(sister.reader(), held.review(), sister.contact(), "Pia Inventor", null, null);
        assertThat(read(desk.open(invented.again(advocate.id()), own(held, sister))))
                .contains("She loved rain.");
    }

    private Contribution send(Bereaved.Case held, Bereaved.Person person, String words) {
        contributions.begin(
                person.reader(),
                held.review(),
                person.contact(),
                Contribution.Wish.IN_REPORT,
                words,
                "Her sister",
                true);
        return contributions.of(person.reader(), person.contact()).getFirst();
    }

    private MockHttpServletResponse use(
            Bereaved.Case held, String page, Contribution sent, String printed, String keep) {
        return desk.send(
                held.coordinator(),
                page,
                "outcome",
                "IN_REPORT",
                "printed",
                printed,
                "answer",
                "Thank you for this.",
                "keep",
                keep,
                "seen",
                sent.seen());
    }

    private long rows(Reader reader, Bereaved.Case held) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            app.sql("select set_config('throughline.reader', :reader, true)")
                    .param(
                            "reader",
                            reader.person() == null
                                    ? "service"
                                    : reader.person().toString())
                    .query(String.class)
                    .single();
            return app.sql("select count(*) from engagement.contribution where review_id = :review")
                    .param("review", held.review().id())
                    .query(Long.class)
                    .single();
        }));
    }

    private static String own(Bereaved.Case held, Bereaved.Person person) {
        return person.href(held) + "/own-words";
    }

    private static String list(Bereaved.Case held) {
        return held.review().href() + "/family/own-words";
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
