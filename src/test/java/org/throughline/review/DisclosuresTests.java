package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.TimePasses;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.StaleWrite;

/** What was disclosed, and what may not be shared yet. */
@ThroughlineTest
class DisclosuresTests {

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Proceedings proceedings;

    @Autowired
    TimePasses timePasses;

    Partnership partnership;
    Reader coordinator;
    Review review;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
    }

    @Test
    void a_disclosure_is_recorded_and_corrected_by_a_new_line() throws UnsupportedEncodingException {
        var path = review.href() + "/disclosures";
        assertThat(desk.send(
                                coordinator,
                                path + "/new",
                                "what",
                                "The combined chronology",
                                "recipient",
                                "Invented Crown Court",
                                "basis",
                                "COURT",
                                "on-day",
                                "3",
                                "on-month",
                                "4",
                                "on-year",
                                "2026",
                                "by",
                                "Invented Solicitor")
                        .getRedirectedUrl())
                .isEqualTo(path);
        var first = disclosures.of(coordinator, review.id()).getFirst();
        disclosures.add(coordinator, review, given("Version 1 of the chronology", null), first.id());
        assertThatThrownBy(() -> disclosures.add(coordinator, review, given("Another", null), first.id()))
                .isInstanceOf(StaleWrite.class);
        assertThat(disclosures.of(coordinator, review.id())).hasSize(2);
        assertThat(disclosures.get(coordinator, review.id(), first.id()).correctedBy())
                .isNotNull();
        assertThat(desk.open(coordinator, path).getContentAsString()).contains("Corrected since");
        assertThat(desk.open(coordinator, path + ".csv").getContentAsString())
                .contains("Invented Crown Court", "corrected since");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() throws UnsupportedEncodingException {
        var page = desk.send(coordinator, review.href() + "/disclosures/new", "what", "Typed words", "basis", "OTHER")
                .getContentAsString();
        assertThat(page).contains("Typed words", "Say to whom it was disclosed", "Say what the other basis is");
        assertThat(disclosures.of(coordinator, review.id())).isEmpty();
    }

    @Test
    void the_author_reads_the_log_and_the_panel_and_neighbours_do_not() {
        disclosures.add(coordinator, review, given("Secret", null), null);
        var author = invented.appointed(Role.AUTHOR, review);
        assertThat(disclosures.of(author, review.id())).hasSize(1);
        assertThatThrownBy(() -> disclosures.add(author, review, given("Mine", null), null))
                .isInstanceOf(NotAllowed.class);
        for (var reader : new Reader[] {
            invented.appointed(Role.PANEL_MEMBER, review), invented.coordinator(invented.partnership())
        }) {
            assertThat(disclosures.of(reader, review.id())).isEmpty();
            assertThat(desk.open(reader, review.href() + "/disclosures").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_proceedings_withhold_is_held_until_their_day_or_until_they_end() throws UnsupportedEncodingException {
        proceedings.add(coordinator, review, trial("Day is over", LocalDate.now(), Proceeding.Status.UNDER_WAY));
        timePasses.holdsAreOver(coordinator, review);
        proceedings.add(
                coordinator, review, trial("Until a day", LocalDate.now().plusDays(5), Proceeding.Status.ENDED));
        proceedings.add(coordinator, review, trial("Until the end", null, Proceeding.Status.UNDER_WAY));
        proceedings.add(coordinator, review, trial("Has ended", null, Proceeding.Status.ENDED));
        assertThat(proceedings.holds(coordinator, review.id()))
                .extracting(Proceeding::withheld)
                .containsExactlyInAnyOrder("Until a day", "Until the end");
        assertThat(desk.open(coordinator, review.href() + "/publication").getContentAsString())
                .contains("Until a day")
                .doesNotContain("Day is over");
    }

    private static Disclosures.Given given(String what, @Nullable UUID proceeding) {
        return new Disclosures.Given(
                what,
                "Invented coroner",
                Disclosure.Basis.CORONER,
                null,
                proceeding,
                LocalDate.of(2026, 4, 3),
                "Invented Solicitor",
                null);
    }

    private static Proceeding trial(String withheld, @Nullable LocalDate until, Proceeding.Status status) {
        var none = new UUID(0, 0);
        return new Proceeding(
                none,
                none,
                Proceeding.Kind.CRIMINAL,
                null,
                status,
                null,
                null,
                null,
                Proceeding.Effect.NONE,
                null,
                withheld,
                until,
                null,
                0);
    }
}
