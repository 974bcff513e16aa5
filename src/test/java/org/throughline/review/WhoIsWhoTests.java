package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.StaleWrite;

/** Who is who, and the names the report uses. */
@ThroughlineTest
class WhoIsWhoTests {

    @Autowired
    Invented invented;

    @Autowired
    WhoIsWho people;

    @Autowired
    Reviews reviews;

    @Autowired
    Notifications notifications;

    Partnership partnership;
    Reader coordinator;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = notifications.record(
                coordinator, partnership.id(), Invented.notification(), Invented.peopleOf("Zoë Larkmead"));
    }

    @Test
    void the_pseudonym_of_the_person_who_died_stands_at_the_head_of_the_case() {
        people.choose(coordinator, review, victim().id(), null, "Maren");
        assertThat(reviews.get(coordinator, review.id()).knownAs()).isEqualTo("Maren");
        assertThat(victim().shown()).isEqualTo("Maren");
    }

    @Test
    void who_chooses_after_another_has_just_chosen_is_shown_both_and_changes_nothing() {
        people.choose(coordinator, review, victim().id(), null, "Maren");
        assertThatThrownBy(() -> people.choose(coordinator, review, victim().id(), null, "Isolde"))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).isEqualTo("Maren");
                    assertThat(stale.yours()).isEqualTo("Isolde");
                });
        assertThat(victim().pseudonym()).isEqualTo("Maren");
        people.choose(coordinator, review, victim().id(), "Maren", "Isolde");
        assertThat(victim().pseudonym()).isEqualTo("Isolde");
    }

    @Test
    void the_pseudonym_of_another_does_not() {
        var suspect = reviews.people(coordinator, review.id()).getLast();
        people.choose(coordinator, review, suspect.id(), null, "Tobin");
        assertThat(reviews.get(coordinator, review.id()).knownAs()).isEqualTo("Zoë Larkmead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "zoe", "Ms Larkmead", "Maren Larkmead", "LARKMEAD’s", "Suspect"})
    void a_real_name_in_the_case_is_refused(String pseudonym) {
        assertThat(people.refusal(coordinator, review, victim().id(), pseudonym))
                .contains("real name");
        assertThatThrownBy(() -> people.choose(coordinator, review, victim().id(), null, pseudonym))
                .isInstanceOf(NotAllowed.class);
        assertThat(victim().pseudonym()).isNull();
    }

    @Test
    void two_people_do_not_share_a_pseudonym() {
        var suspect = reviews.people(coordinator, review.id()).getLast();
        people.choose(coordinator, review, victim().id(), null, "Maren");
        assertThat(people.refusal(coordinator, review, suspect.id(), "maren")).contains("Somebody else");
        assertThat(people.refusal(coordinator, review, victim().id(), "Maren")).isNull();
    }

    @Test
    void somebody_who_came_to_be_known_later_is_added_and_their_name_is_refused_too() {
        var none = victim();
        people.add(
                coordinator,
                review,
                new Subject(
                        none.id(),
                        review.id(),
                        Part.CHILD,
                        "Perrin Oldcastle",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Child",
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        0));
        assertThat(reviews.people(coordinator, review.id()))
                .hasSize(3)
                .last()
                .extracting(Subject::name, Subject::part)
                .containsExactly("Perrin Oldcastle", Part.CHILD);
        assertThat(people.refusal(coordinator, review, victim().id(), "Perrin")).contains("real name");
    }

    @Test
    void a_panel_member_does_not_name_people() {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        var id = victim().id();
        assertThatThrownBy(() -> people.choose(member, review, id, null, "Maren"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_warning_follows_the_case_when_the_next_of_kin_is_the_suspect() {
        assertThat(people.nextOfKinWarning(coordinator, review)).isEmpty();
        var n = Invented.notification();
        var warned = notifications.record(
                coordinator,
                partnership.id(),
                new Notification(
                        n.reviewId(),
                        null,
                        null,
                        n.receivedOn(),
                        n.notifiedBy(),
                        null,
                        null,
                        n.diedOn(),
                        null,
                        null,
                        false,
                        n.whyDomestic(),
                        n.briefFacts(),
                        null,
                        Answer.NO,
                        Answer.NO,
                        null,
                        "Brannock Fell",
                        Answer.YES,
                        null,
                        null,
                        null,
                        null,
                        Notification.HeardFrom.POLICE,
                        Answer.YES,
                        0),
                Invented.peopleOf("Ysolde Marchbank"));
        assertThat(people.nextOfKinWarning(coordinator, warned))
                .hasValueSatisfying(words ->
                        assertThat(words).contains("next of kin is the suspect").doesNotContain("Brannock"));
        var id = reviews.people(coordinator, warned.id()).getFirst().id();
        assertThat(people.refusal(coordinator, warned, id, "Brannock")).contains("real name");
    }

    private Subject victim() {
        return reviews.people(coordinator, review.id()).getFirst();
    }
}
