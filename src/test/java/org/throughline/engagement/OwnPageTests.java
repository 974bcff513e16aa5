package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.review.Answer;
import org.throughline.review.Histories;
import org.throughline.review.Part;
import org.throughline.review.Pauses;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Show;

/** What family and friends see and do on their own page, and how staff answer. */
@ThroughlineTest
class OwnPageTests {

    @Autowired
    Bereaved bereaved;

    @Autowired
    Invented invented;

    @Autowired
    Family family;

    @Autowired
    Questions questions;

    @Autowired
    ProposedNames names;

    @Autowired
    Updates updates;

    @Autowired
    Advocates advocates;

    @Autowired
    FamilyIndicators indicators;

    @Autowired
    Reviews reviews;

    @Autowired
    Pauses pauses;

    @Autowired
    WhoIsWho who;

    @Autowired
    EngagementTasks tasks;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AtTheDesk desk;

    @Test
    void the_page_says_where_things_are_whom_to_ask_and_when_they_hear_again() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        assertThat(read(desk.open(sister.reader(), sister.href(held))))
                .contains("Now: setting up the review")
                .contains("After that: finding out what happened")
                .contains("We have not set a day yet")
                .contains("Leave this page")
                .doesNotContain("overdue");
        desk.send(
                held.coordinator(),
                held.review().href() + "/family/whom-to-ask",
                "name",
                "Ada Inventor",
                "role",
                "chair",
                "telephone",
                "01632 960 001");
        desk.send(
                held.coordinator(),
                held.review().href() + "/family/updates",
                "words",
                "The chair has begun.",
                "waitingFor",
                "the inquest",
                "nextBy-day",
                "3",
                "nextBy-month",
                "May",
                "nextBy-year",
                "2027");
        assertThat(read(desk.open(sister.reader(), sister.href(held))))
                .contains("Ada Inventor")
                .contains("tel:01632960001")
                .contains("The chair has begun.")
                .contains("We are waiting for: the inquest")
                .contains("You will hear from us by 3 May 2027");
    }

    @Test
    void a_day_that_was_promised_and_is_past_is_owned_up_to() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var promised = LocalDate.now().minusDays(3);
        updates.share(held.coordinator(), held.review(), null, "The chair has begun.", null, promised);
        assertThat(read(desk.open(sister.reader(), sister.href(held))))
                .contains("You were to hear from us by " + Show.date(promised) + ", and have not. We are sorry.")
                .doesNotContain("You will hear from us by", "overdue");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().equals("Write to the family again"));
    }

    @Test
    void a_review_that_is_paused_says_so_and_not_why() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var since = LocalDate.now().minusDays(40);
        pauses.begin(held.coordinator(), held.review(), since, "A witness of the invented trial", "the police");
        assertThat(read(desk.open(sister.reader(), sister.href(held))))
                .contains("The review is resting since " + Show.date(since))
                .doesNotContain("A witness");
        pauses.end(held.coordinator(), held.review(), LocalDate.now());
        assertThat(read(desk.open(sister.reader(), sister.href(held)))).doesNotContain("resting");
    }

    @Test
    void an_advocate_is_spoken_to_as_the_one_who_speaks_for_somebody() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var advocate = invented.again(advocates
                .name(sister.reader(), held.review(), sister.contact(), "Pia Inventor", null, null)
                .id());
        var here = sister.href(held);
        assertThat(read(desk.open(advocate, here + "/reaching-you")))
                .contains("How we reach Ilse Inventor", "Do not contact them for now")
                .doesNotContain("How we reach you");
        assertThat(read(desk.open(advocate, here + "/advocate"))).contains("speaks for Ilse Inventor");
        assertThat(desk.said(advocate, here + "/pause", "paused", "yes"))
                .startsWith("We will not contact them until they say so.");
        assertThat(read(desk.open(advocate, here)))
                .contains("Ilse Inventor is not contacted for now", "We will not write to Ilse Inventor")
                .doesNotContain("You asked us not to contact you");
        assertThat(read(desk.open(sister.reader(), here))).contains("You asked us not to contact you");
    }

    @Test
    void what_is_told_to_one_is_not_told_to_another() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var father = bereaved.person(held, "Otto Inventor");
        updates.share(held.coordinator(), held.review(), sister.contact(), "For you alone.", null, null);
        updates.share(held.coordinator(), held.review(), null, "For everybody.", null, null);
        assertThat(read(desk.open(sister.reader(), sister.href(held)))).contains("For you alone.", "For everybody.");
        assertThat(read(desk.open(father.reader(), father.href(held))))
                .contains("For everybody.")
                .doesNotContain("For you alone.");
        assertThat(desk.open(father.reader(), sister.href(held)).getStatus()).isEqualTo(404);
    }

    @Test
    void they_say_themselves_how_they_are_reached_and_ask_for_a_pause() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        desk.send(
                sister.reader(),
                sister.href(held) + "/reaching-you",
                "how",
                "By text",
                "avoid",
                "Christmas",
                "version",
                String.valueOf(sister.contact().version()));
        desk.send(sister.reader(), sister.href(held) + "/pause", "paused", "yes");
        assertThat(family.contact(
                        held.coordinator(), held.review().id(), sister.contact().id()))
                .matches(kept ->
                        "By text".equals(kept.how()) && "Christmas".equals(kept.datesToAvoid()) && kept.paused());
        assertThat(read(desk.open(held.coordinator(), held.review().href() + "/family")))
                .contains("Do not contact for now");
        assertThat(read(desk.open(sister.reader(), sister.href(held)))).contains("We will not write until you say so.");
        desk.send(sister.reader(), sister.href(held) + "/pause", "paused", "no");
        assertThat(family.contact(
                                held.coordinator(),
                                held.review().id(),
                                sister.contact().id())
                        .paused())
                .isFalse();
        var stale = desk.send(sister.reader(), sister.href(held) + "/reaching-you", "how", "By letter", "version", "1");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(read(stale)).contains("By text").contains("By letter");
    }

    @Test
    void a_question_that_is_taken_into_the_terms_makes_them_consulted() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        desk.send(
                sister.reader(),
                sister.href(held) + "/questions",
                "question",
                "Why was she sent home?",
                "about",
                "look");
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().equals("Answer the question of the family"));
        var asked = questions.of(held.coordinator(), held.review().id()).getFirst();
        desk.send(
                held.coordinator(),
                held.review().href() + "/family/questions/" + asked.id(),
                "version-" + asked.id(),
                "1",
                "outcome-" + asked.id(),
                "IN_TERMS",
                "answer-" + asked.id(),
                "It is now one of our questions.");
        assertThat(read(desk.open(sister.reader(), sister.href(held) + "/questions")))
                .contains("The review will look at this.")
                .contains("It is now one of our questions.");
        assertThat(indicators.of(held.coordinator(), held.review().id()))
                .anyMatch(known -> known.indicator() == Indicator.CONSULTED && known.answer() == Answer.YES);
        assertThat(tasks.tasks(held.coordinator(), held.review())).isEmpty();
        assertThat(new Histories(trail, reviews, transaction).of(held.coordinator(), held.review()))
                .contains("proposed something for the review to look at", "answered a question of the family");
    }

    @Test
    void a_real_name_is_pointed_out_before_it_is_kept_and_never_whose_it_is() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var refused =
                desk.send(sister.reader(), sister.href(held) + "/names", "name", "Suspect", "forWhom", "my sister");
        assertThat(read(refused))
                .contains("This is a real name, or part of one, in this case.")
                .doesNotContain("Invented Suspect");
        assertThat(names.of(sister.reader(), sister.contact())).isEmpty();
        assertThat(read(desk.send(
                        sister.reader(),
                        sister.href(held) + "/names",
                        "name",
                        "Ilse",
                        "forWhom",
                        "me",
                        "keep",
                        "Suspect")))
                .as("what was pointed out of one name is no consent to another")
                .contains("Before we keep this name");
        desk.send(sister.reader(), sister.href(held) + "/names", "name", "Ilse", "forWhom", "me", "keep", "Ilse");
        assertThat(names.of(sister.reader(), sister.contact()))
                .singleElement()
                .matches(kept -> kept.name().equals("Ilse") && kept.pointedOut() != null);
        var kept = names.of(sister.reader(), sister.contact()).getFirst();
        desk.send(
                held.coordinator(),
                held.review().href() + "/family/names/" + kept.id(),
                "outcome-" + kept.id(),
                "NOT_CHOSEN",
                "answer-" + kept.id(),
                "It would lead people to you.");
        assertThat(read(desk.open(sister.reader(), sister.href(held) + "/names")))
                .contains("The report uses another name.")
                .contains("It would lead people to you.");
    }

    @Test
    void a_name_that_the_library_or_this_case_uses_is_pointed_out() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        // the demonstration's library has two reports about somebody it calls Sarah
        assertThat(names.pointOut(sister.reader(), held.review(), "sarah"))
                .singleElement()
                .asString()
                .contains("already published");
        var victim = reviews.people(held.coordinator(), held.review().id()).stream()
                .filter(person -> person.part() == Part.VICTIM)
                .findFirst()
                .orElseThrow();
        who.choose(held.coordinator(), held.review(), victim.id(), null, "Ottilie");
        assertThat(names.pointOut(sister.reader(), held.review(), "Ottilie "))
                .singleElement()
                .asString()
                .contains("already has this name");
        assertThat(names.pointOut(sister.reader(), held.review(), "Quintessa")).isEmpty();
    }

    @Test
    void an_advocate_sees_the_same_and_nothing_more_until_the_person_ends_it() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var father = bereaved.person(held, "Otto Inventor");
        var email = "advocate" + java.util.UUID.randomUUID() + "@example.org";
        desk.send(
                sister.reader(),
                sister.href(held) + "/advocate",
                "name",
                "Pia Inventor",
                "organisation",
                "Victim Support Homicide Service",
                "email",
                email);
        var named = advocates.of(sister.reader(), sister.contact()).getFirst();
        var advocate = invented.again(Objects.requireNonNull(named.personId()));
        updates.share(
                held.coordinator(), held.review(), sister.contact(), "For her and who speaks for her.", null, null);
        assertThat(read(desk.open(advocate, sister.href(held))))
                .contains("You are looking at the page of Ilse Inventor.")
                .contains("For her and who speaks for her.");
        assertThat(desk.open(advocate, father.href(held)).getStatus()).isEqualTo(404);
        assertThat(desk.open(advocate, held.review().href() + "/family").getStatus())
                .isEqualTo(404);
        assertThat(desk.send(advocate, sister.href(held) + "/advocate", "name", "Another")
                        .getStatus())
                .isEqualTo(403);
        assertThat(indicators.of(held.coordinator(), held.review().id()))
                .anyMatch(known -> known.indicator() == Indicator.SUPPORTED && known.answer() == Answer.YES);
        desk.send(sister.reader(), sister.href(held) + "/advocate/" + named.id() + "/end");
        var after = invented.again(named.personId());
        assertThat(after.grants()).isEmpty();
        assertThat(desk.open(after, sister.href(held)).getStatus()).isEqualTo(404);
    }

    @Test
    void who_speaks_for_two_people_keeps_the_one_when_the_other_ends_it() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var father = bereaved.person(held, "Otto Inventor");
        var email = "advocate" + java.util.UUID.randomUUID() + "@example.org";
        var person = advocates.name(sister.reader(), held.review(), sister.contact(), "Pia Inventor", null, email);
        advocates.name(father.reader(), held.review(), father.contact(), "Pia Inventor", null, email);
        assertThat(read(desk.open(invented.again(person.id()), "/where-things-are")))
                .contains("Ilse Inventor")
                .contains("Otto Inventor");
        advocates.end(
                sister.reader(),
                held.review(),
                sister.contact(),
                advocates.of(sister.reader(), sister.contact()).getFirst().id());
        assertThat(desk.open(invented.again(person.id()), sister.href(held)).getStatus())
                .isEqualTo(404);
        assertThat(desk.open(invented.again(person.id()), father.href(held)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void nobody_who_works_on_reviews_becomes_an_advocate_or_gets_a_page() {
        var held = bereaved.held();
        var sister = bereaved.person(held, "Ilse Inventor");
        var member = invented.appointed(Role.PANEL_MEMBER, held.review());
        var email = member.name().replace("Invented Person ", "person") + "@example.org";
        assertThat(advocates.mayBeInvited(sister.reader(), email)).isFalse();
        assertThatThrownBy(
                        () -> advocates.name(sister.reader(), held.review(), sister.contact(), "A Member", null, email))
                .isInstanceOf(NotAllowed.class);
        var friend = bereaved.contact(held, Contact.Kind.FRIEND, "Wim Inventor");
        assertThat(read(desk.send(
                        held.coordinator(), friend.href(held.review().reference()) + "/way-in", "email", email)))
                .contains("Somebody who works on reviews here has this address");
    }

    @Test
    void those_who_are_waited_for_are_named_among_what_happens_next() {
        var held = bereaved.held();
        var today = LocalDate.now();
        updates.share(held.coordinator(), held.review(), null, "We write again.", null, today.minusDays(2));
        assertThat(tasks.tasks(held.coordinator(), held.review()))
                .anyMatch(task -> task.words().equals("Write to the family again")
                        && task.status().equals("They are waiting"));
        updates.share(held.coordinator(), held.review(), null, "And again.", null, today.plusDays(60));
        assertThat(tasks.tasks(held.coordinator(), held.review())).isEmpty();
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
