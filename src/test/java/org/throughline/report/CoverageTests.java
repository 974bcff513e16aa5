package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Reviews;

/** Coverage of the key lines of enquiry, in the demonstration's own review. */
@ThroughlineTest
class CoverageTests {

    @Autowired
    Coverage coverage;

    @Autowired
    Findings findings;

    @Autowired
    Reviews reviews;

    @Autowired
    Invented invented;

    @Autowired
    Bodies bodies;

    @Autowired
    AtTheDesk desk;

    @Test
    void each_line_shows_what_rests_on_it_and_what_it_lacks() throws UnsupportedEncodingException {
        var northmere = bodies.partnerships().stream()
                .filter(each -> each.code().equals("NORTHMERE"))
                .findFirst()
                .orElseThrow();
        var coordinator = invented.coordinator(northmere);
        var review = reviews.all(coordinator).stream()
                .filter(each -> each.knownAs().equals("Elaine"))
                .findFirst()
                .orElseThrow();
        var lines = coverage.of(coordinator, review.id());
        assertThat(lines).isNotEmpty();
        var found = findings.of(coordinator, review.id());
        for (var line : lines) {
            assertThat(line.findings())
                    .containsExactlyElementsOf(found.stream()
                            .filter(finding -> line.id().equals(finding.keyLineId()))
                            .map(Finding::number)
                            .toList());
            assertThat(line.gaps().contains("no finding"))
                    .isEqualTo(line.findings().isEmpty());
            assertThat(line.answered()).noneMatch(line.silent()::contains);
        }
        assertThat(lines).anyMatch(line -> !line.answered().isEmpty());
        assertThat(desk.open(coordinator, review.href() + "/coverage").getContentAsString())
                .contains(lines.getFirst().words().substring(0, 10));
        assertThat(desk.open(coordinator, review.href() + "/coverage.csv").getContentAsString())
                .contains("Lacks");
        assertThat(desk.open(invented.appointed(Role.PANEL_MEMBER, review), review.href() + "/coverage")
                        .getStatus())
                .isEqualTo(404);
        Reader neighbour = invented.coordinator(invented.partnership());
        assertThat(coverage.of(neighbour, review.id())).isEmpty();
    }
}
