package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;

/** The box at the top of every page for work, with scripts and without. */
@ThroughlineTest
class SearchJourneyTests {

    private static final String BOX = "Find a review, a person or a page";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_review_a_person_and_a_page_are_found_from_wherever_one_is(boolean scripts) {
        try (var coordinator = Visitor.as("Aisha Rahman", port, scripts)) {
            coordinator.open("/work").type(BOX, "marian holloway").press("Find");
            coordinator.sees("1 person").sees("called Elaine in the report");
            coordinator.follow("Marian Holloway");
            assertThat(coordinator.path()).endsWith("/people");
            var review = coordinator.path().replace("/people", "");
            coordinator.type(BOX, "costs").press("Find").go("a[href='" + review + "/costs']");
            assertThat(coordinator.path()).isEqualTo(review + "/costs");
            coordinator.type(BOX, review.replace("/reviews/", "")).press("Find");
            assertThat(coordinator.path()).isEqualTo(review);
            coordinator.type(BOX, "no such thing").press("Find");
            coordinator.sees("Nothing you may open answers to that");
            coordinator.type(BOX, "x").press("Find");
            coordinator.sees("Type at least two letters");
        }
        try (var member = Visitor.as("Naomi Thwaite", port, scripts)) {
            member.open("/work").type(BOX, "marian").press("Find");
            member.sees("Nothing you may open answers to that");
            member.type(BOX, "elaine").press("Find");
            member.sees("1 review").sees("1 person").doesNotSee("Marian").doesNotSee("Holloway");
        }
    }
}
