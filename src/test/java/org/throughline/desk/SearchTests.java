package org.throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Cases;
import org.throughline.access.Grant;
import org.throughline.access.Partnership;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.WhoIsWho;

/** What the search box in the header finds, and for whom. */
@ThroughlineTest
class SearchTests {

    private static final String NOTHING = "Nothing you may open answers to that";

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Reviews reviews;

    @Autowired
    WhoIsWho whoIsWho;

    @Autowired
    Trail trail;

    Partnership partnership;
    Reader coordinator;
    Review review;
    String name;
    String pseudonym;

    @BeforeEach
    void cast() {
        partnership = invented.partnership();
        coordinator = invented.coordinator(partnership);
        review = decided.held(coordinator, partnership);
        var victim = reviews.people(coordinator, review.id()).stream()
                .filter(each -> each.part() == Part.VICTIM)
                .findFirst()
                .orElseThrow();
        name = victim.name();
        pseudonym = "Séarcha" + letters(name);
        whoIsWho.choose(coordinator, review, victim.id(), null, pseudonym);
        review = reviews.get(coordinator, review.id());
    }

    /** The number at the end of an invented name, in letters: a name of its own for each case. */
    private static String letters(String name) {
        return name.replaceAll("\\D", "")
                .chars()
                .collect(
                        StringBuilder::new,
                        (all, digit) -> all.append((char) (digit - '0' + 'a')),
                        StringBuilder::append)
                .toString();
    }

    @Test
    void staff_find_a_case_by_its_name_and_those_in_it_by_name_and_pseudonym() throws Exception {
        assertThat(find(coordinator, pseudonym))
                .contains("1 review<", review.href() + "\"", "1 person<", name + "</a>", "called " + pseudonym);
        assertThat(find(coordinator, name))
                .contains(review.href() + "/people\"")
                .doesNotContain("<h2 class=\"govuk-heading-m\">Reviews");
        assertThat(find(coordinator, "searcha" + letters(name)))
                .as("without its accent")
                .contains(name + "</a>");
        assertThat(find(coordinator, "no such words at all")).contains(NOTHING);
    }

    @Test
    void an_exact_reference_leads_straight_to_the_case() {
        assertThat(desk.open(coordinator, "/search?words=" + review.reference().toLowerCase(java.util.Locale.UK))
                        .getRedirectedUrl())
                .isEqualTo(review.href());
    }

    @Test
    void a_member_of_the_panel_finds_by_pseudonym_and_never_by_name() throws Exception {
        var member = invented.appointed(Role.PANEL_MEMBER, review);
        assertThat(find(member, name)).contains(NOTHING);
        assertThat(find(member, "Invented Suspect")).contains(NOTHING);
        assertThat(find(member, pseudonym))
                .contains("1 review<", "1 person<", pseudonym + "</a>")
                .doesNotContain(name, review.href() + "/people");
    }

    @Test
    void walls_hold_for_neighbours_those_kept_out_and_those_whose_appointment_ended() throws Exception {
        var neighbours = invented.coordinator(invented.partnership());
        findsNothingOf(neighbours);
        var colleague = invented.coordinator(partnership);
        assertThat(find(colleague, name)).contains(name + "</a>");
        cases.exclude(
                coordinator,
                review.id(),
                Objects.requireNonNull(colleague.person()),
                LocalDate.of(2026, 4, 1),
                "Knew them");
        findsNothingOf(colleague);
        var chair = invented.appointed(Role.INDEPENDENT_CHAIR, review);
        assertThat(find(chair, name)).contains(name + "</a>");
        var over = invented.everywhere(Role.AUDITOR);
        people.grant(
                Reader.SERVICE,
                Grant.forReview(
                        Objects.requireNonNull(over.person()),
                        Role.INDEPENDENT_CHAIR,
                        review.id(),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 2, 1)));
        findsNothingOf(invented.again(over.person()));
    }

    private void findsNothingOf(Reader reader) throws Exception {
        for (var words : new String[] {name, pseudonym, review.reference(), review.reference() + " costs"}) {
            var response = desk.open(reader, "/search?words=" + words + "&in=" + review.reference());
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentAsString()).contains(NOTHING).doesNotContain(review.href());
        }
    }

    @Test
    void pages_are_found_by_their_names_in_the_case_one_comes_from_or_names() throws Exception {
        var costs = review.href() + "/costs\"";
        assertThat(find(coordinator, "costs", review)).contains(costs);
        assertThat(find(coordinator, "kloe", review)).contains(review.href() + "/terms/lines\"", "/coverage\"");
        assertThat(find(coordinator, "costs " + pseudonym)).contains(costs);
        var other = invented.review(coordinator, partnership);
        assertThat(find(coordinator, "costs"))
                .as("of each review, where none is named")
                .contains(costs, other.href() + "/costs\"", "2 pages<");
        assertThat(find(coordinator, pseudonym + " terms of reference")).contains(review.href() + "/terms\"");
        assertThat(find(coordinator, "bank holidays")).contains("/settings/" + partnership.code() + "/closing-days\"");
        assertThat(desk.open(coordinator, review.href()).getContentAsString())
                .contains("<input type=\"hidden\" name=\"in\" value=\"" + review.reference() + "\">");
    }

    @Test
    void every_page_that_is_found_can_be_opened() throws Exception {
        var readers = new Reader[] {
            coordinator,
            invented.forPartnership(Role.CSP_CHAIR, partnership),
            invented.appointed(Role.INDEPENDENT_CHAIR, review),
            invented.appointed(Role.AUTHOR, review),
            invented.appointed(Role.PANEL_MEMBER, review),
            invented.everywhere(Role.HOME_OFFICE),
            invented.everywhere(Role.COMMISSIONER),
            invented.everywhere(Role.ADMINISTRATOR),
            invented.everywhere(Role.AUDITOR),
        };
        var link = Pattern.compile("<li><a class=\"govuk-link\" href=\"([^\"]+)\"");
        for (var reader : readers) {
            var opened = new HashSet<String>();
            for (var letters : new String[] {"co", "re", "pa", "an", "le", "se", "fa", "in", "wh"}) {
                var found = link.matcher(find(reader, letters, review));
                while (found.find()) {
                    if (opened.add(found.group(1))) {
                        assertThat(desk.open(reader, found.group(1)).getStatus())
                                .as(reader.roleWords() + " opens " + found.group(1))
                                .isIn(200, 302);
                    }
                }
            }
            assertThat(opened).as(reader.roleWords()).isNotEmpty();
        }
    }

    @Test
    void nothing_of_a_search_is_kept_and_the_title_says_none_of_its_words() throws Exception {
        int before = trail.of(review.id(), true, 1000).size();
        var page = find(coordinator, name);
        assertThat(page).contains("<title>Search – Throughline</title>");
        assertThat(trail.of(review.id(), true, 1000)).hasSize(before);
    }

    @Test
    void too_little_is_refused_in_words_and_what_was_typed_stays() throws Exception {
        assertThat(find(coordinator, "x")).contains("Type at least two letters", "value=\"x\"");
        assertThat(find(coordinator, "")).contains("Type at least two letters");
        assertThat(desk.open(coordinator, "/search").getContentAsString()).doesNotContain("Type at least", NOTHING);
    }

    @Test
    void there_is_no_box_for_agencies_family_and_the_public() throws Exception {
        var lead = invented.agencyLead(invented.agency(partnership, "Hospital"));
        assertThat(desk.open(lead, "/search?words=" + pseudonym.replace("é", "e"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(lead, "/asked").getContentAsString()).doesNotContain("site-search");
        var sister = invented.appointed(Role.FAMILY, review);
        assertThat(desk.open(sister, "/search?words=anything").getStatus()).isEqualTo(404);
        assertThat(desk.open(coordinator, "/library").getContentAsString())
                .doesNotContain("site-search", "href=\"/search\"");
        assertThat(desk.open(coordinator, "/work").getContentAsString()).contains("site-search");
    }

    private String find(Reader reader, String words) throws Exception {
        return desk.open(reader, "/search?words=" + words).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String find(Reader reader, String words, Review in) throws Exception {
        return desk.open(reader, "/search?words=" + words + "&in=" + in.reference())
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
