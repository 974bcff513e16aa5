package org.throughline.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Role;
import org.throughline.web.NotFound;

/** What is published can be found, read at its own address, taken down with a reason, and put back. */
@ThroughlineTest
class LibraryTests {

    @Autowired
    Editions editions;

    @Autowired
    Library library;

    @Autowired
    JdbcClient app;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Invented invented;

    @Test
    void an_edition_is_found_by_words_of_its_report_and_shows_where_they_stand() {
        editions.publish(edition(
                "Maren",
                "Quillshire",
                "<h2>Analysis</h2><p>The lighthouse keepers’ allotment was never asked about.</p>"));
        var found = library.find(new Library.Question("lighthouse allotments", "", "", 0), 20, 0);
        assertThat(found).singleElement().satisfies(card -> {
            assertThat(card.title()).startsWith("Maren – Quillshire – 2021/");
            assertThat(card.found()).hasSizeGreaterThan(1);
            assertThat(card.found().get(1)).isEqualToIgnoringCase("lighthouse");
        });
        assertThat(library.find(new Library.Question("lighthouse", "Elsewhere", "", 0), 20, 0))
                .isEmpty();
    }

    @Test
    void two_reviews_with_one_pseudonym_have_two_addresses_and_two_titles() {
        var first = editions.publish(edition("Sarah", "Brackenford", "<p>One.</p>"));
        var second = editions.publish(edition("Sarah", "Brackenford", "<p>Two.</p>"));
        assertThat(first).isEqualTo("/published/brackenford/2021-a");
        assertThat(second).isEqualTo("/published/brackenford/2021-b");
        assertThat(library.at(second))
                .hasValueSatisfying(found -> assertThat(found.title()).isEqualTo("Sarah – Brackenford – 2021/b"));
    }

    @Test
    void a_withdrawn_edition_is_not_listed_but_its_address_says_why() {
        var address = editions.publish(edition("Ottoline", "Farrowby", "<p>Zirconium.</p>"));
        editions.withdraw(address, "The family asked for it after ten years.");
        assertThat(library.count(new Library.Question("zirconium", "", "", 0))).isZero();
        assertThat(library.at(address)).hasValueSatisfying(found -> {
            assertThat(found.withdrawn()).isTrue();
            assertThat(found.titleWithoutName()).hasToString("A review – Farrowby – 2021/a");
            assertThat(found.withdrawnBecause()).isEqualTo("The family asked for it after ten years.");
        });
        assertThatThrownBy(() -> editions.withdraw(address, "again")).isInstanceOf(NotFound.class);
        editions.restore(address);
        assertThat(library.count(new Library.Question("zirconium", "", "", 0))).isEqualTo(1);
    }

    @Test
    void an_address_given_before_leads_on_to_one_that_names_nobody_also_when_it_is_withdrawn() throws Exception {
        var address = editions.publish(edition("Perpetua", "Oddmere Vale", "<p>Molybdenum.</p>"));
        assertThat(address).isEqualTo("/published/oddmere-vale/2021-a");
        var former = address + "-perpetua";
        app.sql("""
                        insert into publication.former_address
                        select :former, id from publication.edition where address = :address""").param("former", former).param("address", address).update();
        var somebody = invented.everywhere(Role.AUDITOR);
        var moved = desk.open(somebody, former);
        assertThat(moved.getStatus()).isEqualTo(301);
        assertThat(moved.getHeader("Location")).isEqualTo(address);
        editions.withdraw(former, "The family asked.");
        assertThat(desk.open(somebody, former).getHeader("Location")).isEqualTo(address);
        var gone = desk.open(somebody, address);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("The family asked.").doesNotContainIgnoringCase("perpetua");
    }

    @Test
    void markup_that_could_act_is_left_out_of_what_is_public() {
        var address = editions.publish(
                edition(
                        "Ivo",
                        "Hexley",
                        "<h2 onclick=\"x()\">Facts</h2><script>x()</script><p style=\"color:red\">Kept.</p><img src=x onerror=x()><a href=\"javascript:x()\">y</a>"));
        assertThat(library.at(address)).hasValueSatisfying(found -> {
            assertThat(found.edition().overviewHtml()).isEqualTo("<h2 id=\"section-1\">Facts</h2><p>Kept.</p><a>y</a>");
            assertThat(found.contents()).containsExactly(new PublicEdition.Heading("section-1", "Facts"));
        });
    }

    @Test
    void letters_go_on_after_z() {
        assertThat(List.of(Editions.letter(0), Editions.letter(25), Editions.letter(26), Editions.letter(27)))
                .containsExactly("a", "z", "aa", "ab");
    }

    private static Edition edition(String pseudonym, String partnership, String overview) {
        return new Edition(
                pseudonym,
                partnership,
                YearMonth.of(2021, 11),
                false,
                "Former partner",
                "An invented review.",
                List.of("Records", "Risk"),
                overview,
                null,
                null,
                List.of(new Edition.Recommendation(
                        1, "Ask about the allotment.", "local", "Quillshire Council", List.of())));
    }
}
