package org.throughline.report;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.publication.StatedFindings;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What the public is told of a review whose report is shared rather than published, once that was decided. */
@Component
public class PublicFindings {

    private final JdbcClient db;
    private final Publishing publishing;
    private final EditionDraft draft;
    private final StatedFindings findings;
    private final Commissioner commissioner;
    private final Bodies bodies;
    private final Reviews reviews;

    PublicFindings(
            JdbcClient db,
            Publishing publishing,
            EditionDraft draft,
            StatedFindings findings,
            Commissioner commissioner,
            Bodies bodies,
            Reviews reviews) {
        this.db = db;
        this.publishing = publishing;
        this.draft = draft;
        this.findings = findings;
        this.commissioner = commissioner;
        this.bodies = bodies;
        this.reviews = reviews;
    }

    /**
     * Tells the public something else of a report that is not published, or something for the first time. What was told before stays in the history.
     *
     * @param before what the page showed; {@link StaleWrite} when somebody was faster
     */
    @Transactional
    public void tell(Reader reader, Review review, String finding, String before) {
        Authority.need(
                Authority.mayRestrict(reader, review),
                "The partnership's chair decides what the public is told of a report that is not published.");
        var restricted = publishing.restricted(reader, review.id()).orElseThrow(NotFound::new);
        if (publishing.objection(reader, review, finding) != null) {
            throw new IllegalStateException("This finding cannot be public.");
        }
        int changed = db.sql("""
                        update report.restricted set finding = :finding
                        where review_id = :review and coalesce(finding, '') = :before""")
                .param("finding", finding)
                .param("review", review.id())
                .param("before", before)
                .update();
        if (changed == 0) {
            throw new StaleWrite(
                    "What the public is told",
                    Objects.requireNonNullElse(restricted.finding(), ""),
                    finding,
                    review.href() + "/publication");
        }
        if (restricted.href() == null) {
            var href = state(reader, review, finding);
            db.sql("update report.restricted set href = :href where review_id = :review")
                    .param("href", href)
                    .param("review", review.id())
                    .update();
            commissioner.stated(reader, review, href);
        } else {
            findings.restate(restricted.href(), finding);
        }
        reviews.did(
                reader,
                review.id(),
                before.isEmpty()
                        ? "stated a finding to the public"
                        : "changed what the public is told; before, it was: " + before);
    }

    private String state(Reader reader, Review review, String finding) {
        return findings.state(
                bodies.partnership(review.partnershipId())
                        .orElseThrow(NotFound::new)
                        .name(),
                Objects.requireNonNull(draft.died(reader, review)).getYear(),
                finding);
    }
}
