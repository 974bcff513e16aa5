package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Administration;
import org.throughline.access.Cases;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.engagement.Bereaved;
import org.throughline.engagement.Readings;
import org.throughline.engagement.SharedDrafts;
import org.throughline.report.InventedReport;
import org.throughline.review.Review;
import org.throughline.review.Stage;

/** A page that refused a form can be read again by who sent it, for as long as they may see what it is about, and by nobody else. */
@ThroughlineTest
class RefusedPagesTests {

    private static final String TYPED = "Words that were typed into a form.";

    private static final String FORM = "/disclosures/new";

    @LocalServerPort
    int port;

    @Autowired
    Invented invented;

    @Autowired
    Cases cases;

    @Autowired
    Administration administration;

    @Autowired
    InventedReport reports;

    @Autowired
    Bereaved bereaved;

    @Autowired
    SharedDrafts drafts;

    @Autowired
    Readings readings;

    private Partnership partnership;
    private Reader coordinator;
    private Reader chair;
    private Review review;

    @BeforeEach
    void a_case() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        review = invented.review(coordinator, partnership);
    }

    @Test
    void who_is_kept_out_of_the_case_in_between_finds_nothing() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = refused(desk);
            cases.exclude(
                    chair,
                    review.id(),
                    Objects.requireNonNull(coordinator.person()),
                    LocalDate.of(2026, 1, 1),
                    "Knew the family");
            assertThat(desk.status(review.href() + FORM)).isEqualTo(404);
            gone(desk, page);
        }
    }

    @Test
    void whose_role_has_ended_in_between_finds_nothing() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = refused(desk);
            administration.end(
                    invented.everywhere(Role.ADMINISTRATOR),
                    coordinator.grants().getFirst().id());
            gone(desk, page);
        }
    }

    @Test
    void a_role_that_has_ended_closes_pages_that_belong_to_no_case_too() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = refusedPriority(desk);
            administration.end(
                    invented.everywhere(Role.ADMINISTRATOR),
                    coordinator.grants().getFirst().id());
            gone(desk, page);
        }
    }

    @Test
    void who_is_kept_out_of_a_case_finds_no_page_that_belongs_to_no_case_either_since_it_may_show_one() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            var page = refusedPriority(desk);
            cases.exclude(
                    chair,
                    review.id(),
                    Objects.requireNonNull(coordinator.person()),
                    LocalDate.of(2026, 1, 1),
                    "Knew the family");
            desk.open(page).doesNotSee("Some answers need another look");
            assertThat(desk.page().content()).doesNotContain(TYPED);
        }
    }

    @Test
    void who_loses_a_case_with_their_partnership_finds_no_page_that_belongs_to_no_case_either() {
        var another = invented.partnership();
        try (var desk = Visitor.as(coordinator.name(), port, false);
                var colleague = Visitor.as(invented.coordinator(another).name(), port, false)) {
            var page = refusedPriority(desk);
            var theirs = address(colleague
                    .open("/settings/" + another.code() + "/local-priorities")
                    .type("What do you look out for?", TYPED)
                    .press("Add the priority"));
            cases.belongs(chair, review.id(), another.id());
            cases.handedOver(chair, review.id(), partnership.id(), another.id());
            desk.open(page).doesNotSee("Some answers need another look");
            assertThat(desk.page().content()).doesNotContain(TYPED);
            assertThat(colleague.open(theirs).page().content()).contains(TYPED);
        }
    }

    @Test
    void the_words_of_a_draft_are_gone_once_its_reading_was_ended() {
        var report = reports.at(Stage.DRAFTING);
        drafts.upload(report);
        var held = new Bereaved.Case(report.partnership(), report.coordinator(), report.review());
        var sister = bereaved.person(held, "Mathilda Inventor");
        var reading = drafts.share(held, sister, 2);
        try (var reader = Visitor.as(sister.reader().name(), port, false)) {
            var page = address(reader.open(sister.href(held) + "/reading/" + reading.id() + "/paragraphs/1")
                    .press("Send this"));
            reader.open(page).sees("Write what you want to say about it");
            readings.end(held.coordinator(), held.review(), sister.contact(), reading.id());
            assertThat(reader.status(page)).isEqualTo(404);
        }
    }

    @Test
    void another_person_does_not_read_it_though_the_case_is_theirs_as_well() {
        try (var desk = Visitor.as(coordinator.name(), port, false);
                var other = Visitor.as(chair.name(), port, false);
                var anyone = Visitor.anyone(port, false)) {
            var page = refused(desk);
            other.open(page).doesNotSee(TYPED);
            anyone.open(page).doesNotSee(TYPED);
            assertThat(anyone.path()).isEqualTo("/sign-in");
            desk.open(page);
            assertThat(desk.page().content()).contains(TYPED);
        }
    }

    @Test
    void once_it_is_kept_no_longer_its_address_says_so_and_leads_back_also_where_only_a_form_is_taken() {
        var over = "?refused=" + UUID.randomUUID();
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            assertThat(desk.status("/account/password" + over)).isEqualTo(410);
            assertThat(desk.status("/account/password")).isEqualTo(405);
            desk.open("/account/password" + over)
                    .sees("What you typed is no longer kept here")
                    .sees("kept for half an hour")
                    .follow("Open the page it belongs to")
                    .sees("How you sign in");
            desk.open(review.href() + "/agencies/close" + over).follow("Open the page it belongs to");
            assertThat(desk.path()).isEqualTo(review.href() + "/agencies");
            desk.open(review.href() + FORM + over).sees("kept for half an hour, which is over");
            desk.open(review.href() + FORM).doesNotSee("half an hour");
        }
    }

    @Test
    void who_has_no_password_is_told_so_and_sets_one() {
        try (var desk = Visitor.as(coordinator.name(), port, false)) {
            desk.open("/account").sees("You have no password.").doesNotSee("Change the password");
            desk.type("Password", "three random words")
                    .type("The same password again", "three random words")
                    .press("Set a password")
                    .sees("You have a password now.")
                    .sees("You have a password.");
            desk.type("New password", "three other words again")
                    .type("The same password again", "three other words again")
                    .press("Change the password")
                    .sees("Your password is changed.");
        }
    }

    /** Sends a form with something missing, and reads the answer again; gives its address. */
    private String refused(Visitor desk) {
        desk.open(review.href() + FORM).type("What was disclosed?", TYPED).press("Record the disclosure");
        var page = address(desk);
        assertThat(page).contains("refused=");
        desk.open(page).sees("Some answers need another look");
        assertThat(desk.page().content()).contains(TYPED);
        return page;
    }

    private String refusedPriority(Visitor desk) {
        var page = address(desk.open("/settings/" + partnership.code() + "/local-priorities")
                .type("What do you look out for?", TYPED)
                .press("Add the priority"));
        desk.open(page).sees("Some answers need another look");
        return page;
    }

    private static String address(Visitor desk) {
        var url = URI.create(desk.page().url());
        return url.getPath() + "?" + url.getQuery();
    }

    private static void gone(Visitor desk, String page) {
        assertThat(desk.status(page)).isEqualTo(404);
        desk.open(page).doesNotSee("Some answers need another look");
        assertThat(desk.page().content()).doesNotContain(TYPED);
    }
}
