package org.throughline.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Review;
import org.throughline.web.StaleWrite;

/** What a review costs and who bears it; what was signed and declared after an appointment. */
@ThroughlineTest
class CostsTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Costs costs;

    @Autowired
    Appointments appointments;

    @Autowired
    Declarations declarations;

    Partnership partnership;
    Reader coordinator;
    Review review;
    String here;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
        here = review.href() + "/costs";
    }

    @Test
    void two_people_change_one_share_and_the_second_is_refused_with_both_texts() throws UnsupportedEncodingException {
        desk.send(coordinator, here + "/shares", "partner", "Council", "percent", "60");
        var page = desk.open(coordinator, here + "/shares?of=Council").getContentAsString();
        assertThat(page).contains("value=\"60\"", "name=\"version\" value=\"1\"");
        var first = desk.send(coordinator, here + "/shares", "partner", "Council", "percent", "55", "version", "1");
        assertThat(first.getRedirectedUrl()).isEqualTo(here);
        var second = desk.send(coordinator, here + "/shares", "partner", "Council", "percent", "70", "version", "1");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("Council: 55 per cent", "Council: 70 per cent");
        assertThat(costs.of(coordinator, review).shared()).isEqualTo(5_500);
        assertThat(desk.send(coordinator, here + "/shares", "partner", "Council", "percent", "10")
                        .getContentAsString())
                .contains("has a share already", "value=\"10\"");
    }

    @Test
    void money_is_read_as_people_write_it() {
        assertThat(Money.pence("£1,250.50")).hasValue(125_050);
        assertThat(Money.pence("1250")).hasValue(125_000);
        assertThat(Money.pence("12,50")).isEmpty();
        assertThat(Money.pence("about 20")).isEmpty();
        assertThat(Money.words(125_050)).isEqualTo("£1,250.50");
    }

    @Test
    void fees_invoices_and_shares_come_to_their_totals() throws UnsupportedEncodingException {
        desk.send(
                coordinator,
                here + "/fees/new",
                "who",
                "Invented chair",
                "what",
                "Chairing",
                "amount",
                "£6,000",
                "on-day",
                "1",
                "on-month",
                "4",
                "on-year",
                "2026");
        for (var number : new String[] {"A1", "A1"}) {
            desk.send(
                    coordinator,
                    here + "/invoices/new",
                    "who",
                    "Invented chair",
                    "number",
                    number,
                    "amount",
                    "1000.50",
                    "on-day",
                    "2",
                    "on-month",
                    "5",
                    "on-year",
                    "2026");
        }
        desk.send(coordinator, here + "/shares", "partner", "Invented council", "percent", "60");
        desk.send(coordinator, here + "/shares", "partner", "Invented police", "percent", "50");
        var account = costs.of(coordinator, review);
        assertThat(account.agreed()).isEqualTo(600_000);
        assertThat(account.invoiced()).isEqualTo(100_050);
        assertThat(account.shares())
                .singleElement()
                .satisfies(share -> assertThat(share.of(account.invoiced())).isEqualTo(60_030));
        var invoice = account.invoices().getFirst();
        var paid = here + "/invoices/" + invoice.id() + "/paid";
        assertThat(desk.send(coordinator, paid, "on-day", "1", "on-month", "5", "on-year", "2026")
                        .getContentAsString())
                .contains("The invoice is of 2 May 2026");
        desk.send(coordinator, paid, "on-day", "9", "on-month", "5", "on-year", "2026");
        assertThat(costs.invoice(coordinator, review, invoice.id()).paidOn()).isEqualTo(LocalDate.of(2026, 5, 9));
        assertThat(costs.of(coordinator, review).paid()).isEqualTo(100_050);
        assertThat(desk.open(coordinator, here).getContentAsString()).contains("£6,000.00", "£600.30", "40 per cent");
        assertThat(desk.open(coordinator, here + ".csv").getContentAsString()).contains("£1,000.50");
    }

    @Test
    void an_invoice_is_corrected_with_a_reason_what_it_said_is_kept_and_more_than_was_agreed_is_remarked_on()
            throws UnsupportedEncodingException {
        var on = LocalDate.of(2026, 5, 2);
        costs.agree(
                coordinator, review, new Costs.Fee(UUID.randomUUID(), "Invented chair", "Chairing", 100_000, on, 0));
        var id = UUID.randomUUID();
        costs.invoiced(coordinator, review, new Costs.Invoice(id, "Invented chair", "A1", 90_000, on, null, 1));
        assertThat(costs.of(coordinator, review).overAgreed()).isEmpty();
        String[] fields = {
            "who",
            "Invented chair",
            "number",
            "A2",
            "amount",
            "1,200",
            "on-day",
            "2",
            "on-month",
            "5",
            "on-year",
            "2026",
            "version",
            "1",
            "why",
            ""
        };
        var there = here + "/invoices/" + id;
        assertThat(desk.send(coordinator, there, fields).getContentAsString()).contains("Say why it is corrected");
        fields[15] = "Mistyped.";
        assertThat(desk.said(coordinator, there, fields)).contains("corrected", "£200.00 more than was agreed");
        assertThat(desk.send(coordinator, there, fields).getStatus()).isEqualTo(409);
        var account = costs.of(coordinator, review);
        assertThat(account.invoices())
                .singleElement()
                .satisfies(now -> assertThat(now.number()).isEqualTo("A2"));
        assertThat(account.corrected())
                .singleElement()
                .satisfies(before -> assertThat(before.pence()).isEqualTo(90_000));
        assertThat(desk.open(coordinator, here).getContentAsString())
                .contains("£200.00 more than was agreed", "Mistyped.", "£900.00");
    }

    @Test
    void a_fee_changed_by_somebody_else_meanwhile_is_not_overwritten() {
        var id = UUID.randomUUID();
        var on = LocalDate.of(2026, 4, 1);
        costs.agree(coordinator, review, new Costs.Fee(id, "Invented author", "Writing", 100, on, 0));
        costs.agree(coordinator, review, new Costs.Fee(id, "Invented author", "Writing", 200, on, 1));
        assertThatThrownBy(() ->
                        costs.agree(coordinator, review, new Costs.Fee(id, "Invented author", "Writing", 300, on, 1)))
                .isInstanceOf(StaleWrite.class);
        assertThat(desk.open(coordinator, here + "/fees/" + id).getStatus()).isEqualTo(200);
    }

    @Test
    void only_the_partnerships_staff_see_costs() {
        var chair = decided.chair(coordinator, review);
        assertThatThrownBy(() -> costs.of(chair, review)).isInstanceOf(NotAllowed.class);
        for (var reader : new Reader[] {
            chair, invented.appointed(Role.PANEL_MEMBER, review), invented.coordinator(invented.partnership())
        }) {
            assertThat(desk.open(reader, here).getStatus()).isEqualTo(404);
            assertThat(desk.open(reader, here + ".csv").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void what_is_signed_and_declared_later_is_put_on_record() throws UnsupportedEncodingException {
        decided.chair(coordinator, review);
        var chair = appointments.of(coordinator, review.id()).getFirst();
        var path = review.href() + "/panel/" + chair.id();
        assertThat(desk.send(coordinator, path + "/declared", "conflict", "Typed conflict")
                        .getContentAsString())
                .contains("Typed conflict", "Say how the conflict is handled");
        desk.send(
                coordinator,
                path + "/declared",
                "signed-day",
                "1",
                "signed-month",
                "4",
                "signed-year",
                "2026",
                "conflict",
                "Once worked with a member",
                "handled",
                "Leaves for that part",
                "on-day",
                "2",
                "on-month",
                "4",
                "on-year",
                "2026");
        assertThat(appointments.get(coordinator, review.id(), chair.id()).confidentialityOn())
                .isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(declarations.of(coordinator, review.id(), chair.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.handled()).isEqualTo("Leaves for that part"));
        assertThat(desk.open(coordinator, path).getContentAsString()).contains("Once worked with a member");
    }
}
