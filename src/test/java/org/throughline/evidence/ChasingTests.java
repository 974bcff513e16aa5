package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.settings.TimeLimits;
import org.throughline.settings.WorkingDays;
import org.throughline.web.Show;

/** Agencies that have not answered are reminded by the service itself, on working days, until they answer. */
@ThroughlineTest
class ChasingTests {

    private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    ScopingRequests requests;

    @Autowired
    ScopingReturns returns;

    @Autowired
    LateAgencies late;

    @Autowired
    Chasing chasing;

    @Autowired
    Reminders reminders;

    @Autowired
    Letters letters;

    @Autowired
    LocalPractices practices;

    @Autowired
    Reviews reviews;

    Partnership partnership;
    Reader coordinator;
    Organisation surgery;
    Reader doctor;
    Review review;
    LocalDate due;

    @BeforeEach
    void asked() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        surgery = invented.agency(partnership, "Invented Surgery");
        doctor = invented.agencyLead(surgery);
        review = invented.review(coordinator, partnership);
        due = LocalDate.now().minusDays(20);
        requests.ask(coordinator, review, List.of(surgery), due);
    }

    private List<LocalDate> reminded() {
        return reminders.of(coordinator, review.id(), surgery.id()).reversed().stream()
                .map(Reminders.Chase::on)
                .toList();
    }

    private void everyDayUntil(LocalDate last) {
        due.datesUntil(last.plusDays(1)).forEach(chasing::run);
    }

    private static String text(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void every_reminder_is_kept_as_a_letter_that_the_agency_can_open_too() {
        everyDayUntil(due.plusDays(60));
        var sent = letters.of(doctor, review.id()).stream()
                .filter(letter -> letter.kind() == LetterKind.REMINDER)
                .toList();
        assertThat(sent)
                .extracting(letter -> letter.sentOn())
                .containsExactlyElementsOf(reminded().reversed());
        assertThat(sent).allSatisfy(letter -> assertThat(letter.to()).isEqualTo(surgery.name()));
        for (var who : List.of(coordinator, doctor)) {
            assertThat(desk.open(
                                    who,
                                    review.href() + "/letters/"
                                            + sent.getFirst().id() + ".docx")
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(text(desk.open(coordinator, review.href() + "/letters"))).contains("Reminder");
    }

    @Test
    void each_reminder_goes_out_on_its_day_and_after_the_last_a_person_is_needed() {
        var limits = TimeLimits.USUAL
                .with(new TimeLimits.From(TimeLimit.CHASE_AFTER, due, 2))
                .with(new TimeLimits.From(TimeLimit.CHASE_EVERY, due, 3))
                .with(new TimeLimits.From(TimeLimit.CHASE_MOST, due, 3));
        practices.change(coordinator, partnership, limits, 0, "set clocks");
        everyDayUntil(due.plusDays(60));
        var first = DAYS.after(due, 2);
        assertThat(reminded()).containsExactly(first, DAYS.after(first, 3), DAYS.after(first, 6));
        assertThat(text(desk.open(coordinator, "/late")))
                .contains(surgery.name(), "3 reminders", "The service sends no more: please ring");
        assertThat(text(desk.open(coordinator, review.href() + "/history")))
                .contains("reminded " + surgery.name() + " of its scoping return, 2 working days late");
        assertThat(text(desk.open(coordinator, review.href() + "/agencies/" + surgery.id())))
                .contains("the service itself", "We asked you for what you know by " + Show.date(due));
    }

    @Test
    void nobody_is_reminded_once_they_have_answered() {
        chasing.run(DAYS.after(due, 1));
        assertThat(reminded()).hasSize(1);
        desk.send(doctor, review.href() + "/agencies/" + surgery.id() + "/scoping", answers());
        everyDayUntil(due.plusDays(60));
        assertThat(reminded()).hasSize(1);
        assertThat(text(desk.open(coordinator, "/late"))).contains("Nobody is late");
    }

    private String[] answers() {
        return Stream.concat(
                        Stream.of("systems", "All", "suggests", "NOTHING"),
                        reviewPeople().flatMap(id -> Stream.of("known-" + id, "NOT_KNOWN")))
                .toArray(String[]::new);
    }

    private Stream<UUID> reviewPeople() {
        return reviews.people(coordinator, review.id()).stream().map(Subject::id);
    }

    @Test
    void the_same_day_is_chased_once_however_many_nodes_try() throws Exception {
        var day = DAYS.after(due, 1);
        try (var nodes = Executors.newFixedThreadPool(6)) {
            var runs = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(node -> () -> chasing.run(day))
                    .toList();
            for (var run : nodes.invokeAll(runs)) {
                run.get();
            }
        }
        assertThat(reminded()).containsExactly(day);
    }

    @Test
    void the_late_list_says_who_by_how_much_and_stays_within_the_partnership() {
        chasing.run(DAYS.after(due, 1));
        var csv = text(desk.open(coordinator, "/late.csv"));
        assertThat(csv)
                .contains(review.reference() + "," + surgery.name() + ",what it knows," + due + ","
                        + DAYS.between(due, LocalDate.now()) + ",1," + DAYS.after(due, 1));
        var neighbour = invented.coordinator(invented.partnership());
        assertThat(text(desk.open(neighbour, "/late"))).doesNotContain(surgery.name());
        assertThat(desk.open(doctor, "/late").getStatus()).isEqualTo(404);
    }

    @Test
    void the_request_is_a_letter_that_names_nobody_and_the_agency_opens_its_own() {
        var letter = letters.of(doctor, review.id()).getFirst();
        assertThat(letter.kind()).isEqualTo(LetterKind.SCOPING_REQUEST);
        var path = review.href() + "/letters/" + letter.id() + ".docx";
        assertThat(text(desk.open(doctor, "/asked"))).contains(path);
        var opened = desk.open(doctor, path);
        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(opened.getContentAsByteArray()).startsWith('P', 'K');
        var police = invented.agencyLead(invented.agency(partnership, "Invented Police"));
        assertThat(desk.open(police, path).getStatus()).isEqualTo(404);
        assertThat(text(desk.open(coordinator, review.href() + "/letters")))
                .contains("Request to an agency for scoping", surgery.name(), "1 letter");
        assertThat(text(desk.open(coordinator, review.href() + "/letters.csv"))).contains(surgery.name());
    }
}
