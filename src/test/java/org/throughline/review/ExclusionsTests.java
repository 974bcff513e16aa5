package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Organisation;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** Who can be kept out of a case, and what is said before. */
@ThroughlineTest
class ExclusionsTests {

    @Autowired
    Invented invented;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Cases cases;

    Partnership partnership;
    Reader coordinator;
    Review review;
    Organisation hospital;
    Reader lead;
    String here;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = invented.review(coordinator, partnership);
        hospital = invented.agency(partnership, "Hospital");
        invented.involve(review, hospital);
        lead = invented.agencyLead(hospital);
        here = review.href() + "/exclusions";
    }

    @Test
    void only_those_who_see_something_of_the_case_are_offered_each_with_their_part() throws Exception {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        var chairOfPartnership = invented.forPartnership(Role.CSP_CHAIR, partnership);
        var neighbours = invented.partnership();
        var elsewhere = invented.review(invented.coordinator(neighbours), neighbours);
        var sister = invented.appointed(Role.FAMILY, elsewhere);
        var otherLead = invented.agencyLead(invented.agency(partnership, "Library"));
        var page = desk.open(coordinator, here).getContentAsString();
        assertThat(page)
                .contains("value=\"" + lead.person(), "Agency lead, " + hospital.name())
                .contains("value=\"" + member.person(), "value=\"" + chairOfPartnership.person())
                .doesNotContain(
                        "value=\"" + sister.person(),
                        "value=\"" + otherLead.person(),
                        "value=\"" + coordinator.person());
        assertThat(desk.send(coordinator, here, "person", id(sister), "reason", "Knew them", "checked", "yes")
                        .getContentAsString())
                .contains("Choose somebody else from the list");
        assertThat(cases.excluded(coordinator, review.id())).isEmpty();
    }

    @Test
    void nobody_is_kept_out_before_it_was_checked_and_an_agency_left_without_a_lead_is_pointed_out() throws Exception {
        var check = desk.send(coordinator, here, "person", id(lead), "reason", "Knew them")
                .getContentAsString();
        assertThat(check)
                .contains("Check before you keep " + lead.name() + " out", "cannot be undone", "Knew them")
                .contains("Nobody else leads for " + hospital.name());
        assertThat(cases.excluded(coordinator, review.id())).isEmpty();
        var second = invented.agencyLead(hospital);
        assertThat(cases.ledByNobodyElse(
                        coordinator, review.id(), Objects.requireNonNull(lead.person()), LocalDate.now()))
                .isEmpty();
        assertThat(desk.send(coordinator, here, "person", id(lead), "reason", "Knew them", "checked", "yes")
                        .getRedirectedUrl())
                .isEqualTo(here);
        assertThat(cases.excluded(coordinator, review.id()))
                .extracting(Cases.Excluded::person)
                .containsExactly(lead.person());
        assertThat(cases.ledByNobodyElse(
                        coordinator, review.id(), Objects.requireNonNull(second.person()), LocalDate.now()))
                .containsExactly(hospital.name());
    }

    private static String id(Reader reader) {
        return Objects.requireNonNull(reader.person()).toString();
    }
}
