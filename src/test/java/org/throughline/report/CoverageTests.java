package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

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
        assertThat(lines).anyMatch(line -> line.behind() > 0);
        answered(review.id(), lines.getFirst().id());
        assertThat(coverage.of(coordinator, review.id()).getFirst().answered())
                .hasSizeGreaterThan(lines.getFirst().answered().size());
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

    /** An agency's IMR is written straight into the store: how agencies send theirs is another room's test. */
    private void answered(UUID review, UUID line) {
        transaction.executeWithoutResult(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            var agency = db.sql("""
                            select o.id from access.organisation o where not exists (select 1 from evidence.submission s
                                where s.review_id = :review and s.organisation_id = o.id) limit 1""").param("review", review).query(UUID.class).single();
            var submission = UUID.randomUUID();
            for (var sql : new String[] {
                "insert into evidence.commission_line values (:review, :agency, :line, 1, 'Invented')",
                "insert into evidence.submission (id, review_id, organisation_id, version, state, saved_by)"
                        + " values (:submission, :review, :agency, 1, 'SENT', 'Invented')",
                "insert into evidence.analysis values (:submission, :review, :agency, :line, 'Invented answer')"
            }) {
                db.sql(sql)
                        .param("review", review)
                        .param("agency", agency)
                        .param("line", line)
                        .param("submission", submission)
                        .update();
            }
        });
    }
}
