package org.throughline.report;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.Obstacle;

/** Carries a report along: each move checks who, when, and what stands in its way, and leaves a record. */
@Component
public class Moves {

    private final JdbcClient db;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final Versions versions;
    private final Findings findings;
    private final Recommendations recommendations;
    private final PlanSource plan;
    private final IdentityChecks identities;
    private final QualityRounds rounds;
    private final FamilyWaits family;
    private final SubmittedPacks packs;

    Moves(
            JdbcClient db,
            Reviews reviews,
            HoldsOnSharing holds,
            Versions versions,
            Findings findings,
            Recommendations recommendations,
            PlanSource plan,
            IdentityChecks identities,
            QualityRounds rounds,
            FamilyWaits family,
            SubmittedPacks packs) {
        this.db = db;
        this.reviews = reviews;
        this.holds = holds;
        this.versions = versions;
        this.findings = findings;
        this.recommendations = recommendations;
        this.plan = plan;
        this.identities = identities;
        this.rounds = rounds;
        this.family = family;
        this.packs = packs;
    }

    /** A move that was made. */
    public record Taken(Move move, @Nullable Integer version, LocalDate on, String note, String by) {}

    /** Every move of a review, newest first. */
    @Transactional
    public List<Taken> taken(Reader reader, UUID review) {
        return db.sql("""
                        select t.move, v.number, t.on_day, t.note, t.by_name from report.taken t
                        left join report.report_version v on v.id = t.version_id where t.review_id = :review order by t.at desc""")
                .param("review", review)
                .query((row, line) -> new Taken(
                        Move.valueOf(row.getString("move")),
                        row.getObject("number", Integer.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("note"),
                        row.getString("by_name")))
                .list();
    }

    /** What stands in the way of a move, and where it is mended; empty when it can be made by one who may. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review, Move move) {
        var in = new ArrayList<Obstacle>();
        if (!move.from().contains(review.stage())) {
            in.add(new Obstacle(
                    "The review is at another stage: " + review.stage().words(), review.href()));
            return in;
        }
        var version = versions.current(reader, review.id()).orElse(null);
        switch (move) {
            case BEGIN_DRAFTING -> {
                if (findings.of(reader, review.id()).isEmpty()) {
                    in.add(new Obstacle("Record at least one finding", review.href() + "/findings/new"));
                }
            }
            case TO_FAMILY, TO_FACT_CHECK, TO_PANEL ->
                status(in, review, version, VersionStatus.DRAFT, "Upload a draft");
            case PANEL_SIGNS -> {
                status(in, review, version, VersionStatus.DRAFT, "There is no draft to sign off");
                in.addAll(family.beforeSignOff(reader, review));
            }
            case PARTNERSHIP_SIGNS ->
                status(
                        in,
                        review,
                        version,
                        VersionStatus.SIGNED_BY_PANEL,
                        "This version is already signed off by the partnership");
            case SUBMIT -> {
                status(
                        in,
                        review,
                        version,
                        VersionStatus.SIGNED_BY_PARTNERSHIP,
                        "The chair of the partnership signs off first");
                in.addAll(plan(reader, review));
                if (rounds.latest(reader, review.id()).isPresent()) {
                    in.addAll(rounds.obstacles(reader, review));
                }
                if (version != null) {
                    in.addAll(identities.obstacles(reader, review, version));
                }
            }
            case CONFIRM -> {
                status(in, review, version, VersionStatus.DRAFT, "No corrected version was uploaded");
                in.addAll(rounds.obstacles(reader, review));
            }
            case PUT_INTO_PRACTICE -> in.addAll(plan(reader, review));
            case BACK_TO_ANALYSIS,
                    FROM_FAMILY,
                    FROM_FACT_CHECK,
                    PANEL_RETURNS,
                    PARTNERSHIP_RETURNS,
                    TO_QUALITY_PANEL -> {
                // nothing more is needed than the stage
            }
        }
        return in;
    }

    /** What the action plan lacks: recommendations, and an action for each. */
    @Transactional
    public List<Obstacle> plan(Reader reader, Review review) {
        var recommended = recommendations.of(reader, review.id());
        if (recommended.isEmpty()) {
            return List.of(new Obstacle("Record at least one recommendation", review.href() + "/recommendations/new"));
        }
        var carried = plan.plan(reader, review.id()).stream()
                .map(PlanSource.Planned::recommendation)
                .toList();
        return recommended.stream()
                .filter(recommendation -> !carried.contains(recommendation.id()))
                .map(recommendation -> new Obstacle(
                        "Recommendation " + recommendation.number() + " has no action", review.href() + "/actions"))
                .toList();
    }

    private static void status(
            List<Obstacle> in, Review review, @Nullable Version version, VersionStatus wanted, String missing) {
        if (version == null || version.status() != wanted) {
            in.add(new Obstacle(missing, review.href() + "/report"));
        }
    }

    /**
     * Makes the move.
     *
     * @param on the day it happened
     * @throws IllegalStateException when there are obstacles: callers show them before
     */
    @Transactional
    public void take(Reader reader, Review review, Move move, LocalDate on, String note) {
        Authority.need(Authority.may(reader, review, move), "This is done by: " + move.whose() + ".");
        if (!obstacles(reader, review, move).isEmpty()) {
            throw new IllegalStateException("There are obstacles to " + move + ".");
        }
        if (move == Move.TO_FACT_CHECK) {
            holds.need(reader, review, Sharing.FACT_CHECK);
        }
        var version = versions.current(reader, review.id()).orElse(null);
        db.sql("insert into report.taken (id, review_id, version_id, move, on_day, note, by_person, by_name)"
                        + " values (:id, :review, :version, :move, :on, :note, :person, :name)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("version", version == null ? null : version.id(), Types.OTHER)
                .param("move", move.name())
                .param("on", on)
                .param("note", note)
                .param("person", reader.person(), Types.OTHER)
                .param("name", reader.name())
                .update();
        if (version != null) {
            effect(reader, move, version);
        }
        if (version != null && move == Move.SUBMIT) {
            packs.submit(reader, review, version, on);
        }
        var to = move.to();
        if (to == null) {
            reviews.did(reader, review.id(), move.sentence());
        } else {
            reviews.move(reader, review, to, move.sentence());
        }
    }

    private void effect(Reader reader, Move move, Version version) {
        if (move.returns()) {
            versions.come(reader, version, VersionStatus.SUPERSEDED);
        }
        switch (move) {
            case TO_FACT_CHECK, TO_PANEL -> versions.shareWithPanel(reader, version);
            case PANEL_SIGNS -> versions.come(reader, version, VersionStatus.SIGNED_BY_PANEL);
            case PARTNERSHIP_SIGNS -> versions.come(reader, version, VersionStatus.SIGNED_BY_PARTNERSHIP);
            case SUBMIT -> versions.come(reader, version, VersionStatus.SUBMITTED);
            case CONFIRM -> versions.come(reader, version, VersionStatus.APPROVED);
            default -> {
                // the version stays as it is
            }
        }
    }
}
