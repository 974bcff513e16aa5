package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Organisation;
import org.throughline.evidence.CommissionDays;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.QualityCheck;
import org.throughline.evidence.Submission;
import org.throughline.evidence.SubmissionState;
import org.throughline.evidence.Submissions;
import org.throughline.panel.KeyLine;
import org.throughline.review.DraftLetter;
import org.throughline.review.Review;

/** Two agencies of the invented review write about their own work: one writes again what was given back, one sent it again. */
@Component
@Profile("demo")
class Imrs {

    static final String WRITING = "Larchfield Surgery";
    static final String SENT_AGAIN = "Northmere Borough Housing";
    static final String GOING_ON =
            "The reviews that two agencies write of their own work are nearly done; the panel begins with the chronologies.";

    private static final String FILE = "what-we-did.docx";
    private static final LocalDate SIGNED_OFF = LocalDate.of(2026, 7, 28);

    private final Cast cast;
    private final Commissions commissions;
    private final CommissionDays days;
    private final Submissions submissions;
    private final LocalDate today;

    Imrs(Cast cast, Commissions commissions, CommissionDays days, Submissions submissions, Clock clock) {
        this.cast = cast;
        this.commissions = commissions;
        this.days = days;
        this.submissions = submissions;
        this.today = LocalDate.now(clock);
    }

    static boolean askedOf(String agency) {
        return agency.equals(WRITING) || agency.equals(SENT_AGAIN);
    }

    /** Both are sent and given back; one agency has begun to write again, the other has sent what was missing. */
    void write(Review review, Map<String, Organisation> agencies) {
        again(review, Objects.requireNonNull(agencies.get(WRITING)), "imr/larchfield-surgery.txt", false);
        again(review, Objects.requireNonNull(agencies.get(SENT_AGAIN)), "imr/northmere-borough-housing.txt", true);
        days.move(
                cast.as(Cast.CHAIR),
                review,
                Objects.requireNonNull(agencies.get(WRITING)).id(),
                LocalDate.of(2026, 7, 31),
                today.plusDays(21),
                "The surgery asked for time to speak with those who knew Child A.");
    }

    private void again(Review review, Organisation agency, String name, boolean send) {
        var lead = cast.leadOf(agency.name());
        var parts = Texts.parts("elaine/" + name);
        var lines = commissions.keyLines(lead, review.id(), agency.id());
        submissions.save(lead, review, agency, words(parts, lines, null, 0), document(agency, parts), true);
        var chair = cast.as(Cast.CHAIR);
        var sent = submissions.latest(chair, review, agency.id()).orElseThrow();
        submissions.check(
                chair,
                review,
                agency,
                sent,
                false,
                parts.getOrDefault("given back", ""),
                QualityCheck.points(Contribution.IMR, sent, lines).stream()
                        .map(point ->
                                new QualityCheck.Finding(point.words(), point.seen() == QualityCheck.Seen.THERE, ""))
                        .toList());
        submissions.save(lead, review, agency, words(parts, lines, parts.get("then"), sent.saves()), null, send);
    }

    private static Submission words(Map<String, String> parts, List<KeyLine> lines, @Nullable String then, int saves) {
        Map<UUID, String> analysis = new HashMap<>(lines.stream()
                .filter(line -> parts.containsKey(String.valueOf(line.number())))
                .collect(Collectors.toMap(KeyLine::id, line -> parts.getOrDefault(String.valueOf(line.number()), ""))));
        if (then != null) {
            lines.stream().filter(line -> line.number() == 5).forEach(line -> analysis.put(line.id(), then));
        }
        return new Submission(
                UUID.randomUUID(),
                then == null ? 0 : 1,
                saves,
                SubmissionState.DRAFT,
                parts.getOrDefault("author", ""),
                parts.getOrDefault("independence", ""),
                parts.getOrDefault("method", ""),
                parts.getOrDefault("narrative", ""),
                parts.getOrDefault("good practice", ""),
                parts.getOrDefault("lessons", ""),
                parts.getOrDefault("changes made", ""),
                parts.getOrDefault("recommendations", ""),
                parts.getOrDefault("staff", ""),
                parts.getOrDefault("signed off by", ""),
                SIGNED_OFF,
                then == null ? null : FILE,
                null,
                null,
                "",
                analysis);
    }

    private static Submission.Attached document(Organisation agency, Map<String, String> parts) {
        return new Submission.Attached(
                FILE, new DraftLetter("What " + agency.name() + " did", parts.getOrDefault("narrative", "")).file());
    }
}
