package org.throughline.demonstration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Organisation;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.QualityCheck;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What the agencies of a smaller invented review give: a statement each, which the chair accepts. */
@Component
@Profile("demo")
class Evidence {

    private final Cast cast;
    private final Reviews reviews;
    private final Commissions commissions;
    private final Submissions submissions;

    Evidence(Cast cast, Reviews reviews, Commissions commissions, Submissions submissions) {
        this.cast = cast;
        this.reviews = reviews;
        this.commissions = commissions;
        this.submissions = submissions;
    }

    /** Each agency is asked for a statement, gives it, and evidence is closed with nothing outstanding. */
    void statements(Review review, Collection<Organisation> agencies, String words) {
        var chair = cast.as(Cast.CHAIR);
        var due = review.heardOn().plusMonths(6);
        commissions.commission(
                chair,
                review,
                agencies.stream()
                        .map(agency -> new Commissions.Wanted(
                                agency.id(), agency.name(), Contribution.STATEMENT, due, "Agency lead"))
                        .toList(),
                null);
        var now = reviews.get(chair, review.id());
        for (var agency : agencies) {
            submissions.save(cast.leadOf(agency.name()), now, agency, statement(words, due), null, true);
            var sent = submissions.latest(chair, now, agency.id()).orElseThrow();
            submissions.check(
                    chair,
                    now,
                    agency,
                    sent,
                    true,
                    "",
                    QualityCheck.points(Contribution.STATEMENT, sent, List.of()).stream()
                            .map(point -> new QualityCheck.Finding(point.words(), true, ""))
                            .toList());
        }
        commissions.close(chair, now, null);
    }

    private static Submission statement(String words, java.time.LocalDate signedOff) {
        return new Submission(
                UUID.randomUUID(),
                0,
                0,
                SubmissionState.DRAFT,
                "The agency lead",
                "Had no part in the case",
                "",
                words,
                "",
                "",
                "",
                "",
                "",
                "The chief officer",
                signedOff,
                null,
                null,
                null,
                "",
                Map.of());
    }
}
