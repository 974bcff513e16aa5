package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.Checked;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.IdentityCheck;
import org.throughline.anonymity.Place;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/**
 * Checks a version, and all that is printed with it, against the people of the case. Fails closed: a version not checked, not checked
 * to the end, or changed since, with a place undecided or still to be removed, is not published.
 */
@Component
public class IdentityChecks {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Identities identities;
    private final Printed printed;

    IdentityChecks(JdbcClient db, Reviews reviews, Identities identities, Printed printed) {
        this.db = db;
        this.reviews = reviews;
        this.identities = identities;
        this.printed = printed;
    }

    /** The latest run over a version. */
    @Transactional
    public Optional<CheckRun> latest(Reader reader, Version version) {
        return db.sql("""
                        select id, version_id, covered, unfinished, took_ms, run_by, run_at from report.identity_check
                        where version_id = :version order by run_at desc limit 1""")
                .param("version", version.id())
                .query((row, line) -> new CheckRun(
                        row.getObject("id", UUID.class),
                        row.getObject("version_id", UUID.class),
                        row.getString("covered"),
                        row.getString("unfinished"),
                        row.getLong("took_ms"),
                        row.getString("run_by"),
                        row.getObject("run_at", OffsetDateTime.class).toInstant(),
                        places(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<CheckRun.Found> places(UUID check) {
        return db.sql("""
                        select id, document, part, spot, words, why, context, decision, reason, decided_by from report.identity_place
                        where check_id = :check order by position""").param("check", check).query(CheckRun.Found.class).list();
    }

    /** Runs the check. What was decided to be kept in an earlier run, in the same words around it, stays decided. */
    @Transactional
    public CheckRun run(Reader reader, Review review, Version version) {
        Authority.need(
                Authority.mayCheckIdentities(reader, review),
                "The chair, the author and the co-ordinator run the check.");
        var start = System.nanoTime();
        var check = IdentityCheck.over(identities.of(reader, review));
        String unfinished = null;
        var found = new ArrayList<Found>();
        for (var paper : printed.papers(reader, review, version)) {
            switch (check.document(paper.file().fileName(), paper.file().bytes())) {
                case Checked.Unfinished none -> unfinished = paper.name() + ": " + none.sentence();
                case Checked.Finished whole -> {
                    whole.places().forEach(place -> found.add(new Found(paper.name(), place)));
                    whole.pictures()
                            .forEach(sentence -> found.add(new Found(
                                    paper.name(), new Place("picture", "", "a picture", sentence, null, "", 0))));
                }
            }
        }
        var id = UUID.randomUUID();
        db.sql("insert into report.identity_check (id, review_id, version_id, covered, unfinished, took_ms, run_by)"
                        + " values (:id, :review, :version, :covered, :unfinished, :took, :by)")
                .param("id", id)
                .param("review", review.id())
                .param("version", version.id())
                .param("covered", covered(reader, review, version))
                .param("unfinished", unfinished, java.sql.Types.VARCHAR)
                .param("took", (System.nanoTime() - start) / 1_000_000)
                .param("by", reader.name())
                .update();
        int position = 0;
        for (var each : found) {
            insert(review.id(), id, position++, each);
        }
        carryOver(review.id(), id);
        reviews.did(
                reader,
                review.id(),
                unfinished == null
                        ? "ran the identity check over version " + version.number() + " of the report"
                        : "ran the identity check over version " + version.number()
                                + " of the report; it could not finish");
        return latest(reader, version).orElseThrow();
    }

    /** Places in one more file, without a record; empty when it could not be read to the end. */
    @Transactional
    public Optional<List<Place>> places(Reader reader, Review review, String fileName, byte[] bytes) {
        return switch (IdentityCheck.over(identities.of(reader, review)).document(fileName, bytes)) {
            case Checked.Finished finished -> Optional.of(finished.places());
            case Checked.Unfinished unfinished -> Optional.empty();
        };
    }

    private record Found(String document, Place place) {}

    private void insert(UUID review, UUID check, int position, Found found) {
        db.sql("""
                        insert into report.identity_place (id, review_id, check_id, position, document, part, spot, words, why, context)
                        values (:id, :review, :check, :position, :document, :part, :spot, :words, :why, :context)""")
                .param("id", UUID.randomUUID())
                .param("review", review)
                .param("check", check)
                .param("position", position)
                .param("document", found.document())
                .param("part", found.place().part())
                .param("spot", found.place().where())
                .param("words", found.place().text())
                .param("why", found.place().why())
                .param("context", found.place().context())
                .update();
    }

    /** A decision to remove is never carried over: what is still there was not removed. */
    private void carryOver(UUID review, UUID check) {
        db.sql("""
                        update report.identity_place now set decision = was.decision, reason = was.reason, decided_by = was.decided_by,
                            decided_at = was.decided_at
                        from (select distinct on (p.document, p.part, p.words, p.context) p.* from report.identity_place p
                              where p.review_id = :review and p.check_id <> :check and p.decision in ('KEEP', 'LEFT_OUT')
                              order by p.document, p.part, p.words, p.context, p.decided_at desc) was
                        where now.check_id = :check and now.part <> 'picture' and was.document = now.document and was.part = now.part
                            and was.words = now.words and was.context = now.context""").param("review", review).param("check", check).update();
    }

    /** Decides about places of a run; each keeps who decided and why. */
    @Transactional
    public void decide(
            Reader reader, Review review, Collection<UUID> places, PlaceDecision decision, @Nullable String reason) {
        Authority.need(
                Authority.mayCheckIdentities(reader, review),
                "The chair, the author and the co-ordinator decide about places.");
        if (decision == PlaceDecision.KEEP && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("Keeping a place needs a reason.");
        }
        for (var place : places) {
            var decided = db.sql("""
                            update report.identity_place set decision = :decision, reason = :reason, decided_by = :by, decided_at = now()
                            where id = :place and review_id = :review""")
                    .param("decision", decision.name())
                    .param("reason", reason, java.sql.Types.VARCHAR)
                    .param("by", reader.name())
                    .param("place", place)
                    .param("review", review.id())
                    .update();
            if (decided == 0) {
                throw new NotFound();
            }
        }
        reviews.did(
                reader,
                review.id(),
                "decided about " + org.throughline.web.Show.count(places.size(), "place", "places")
                        + " of the identity check");
    }

    /** Why this version may not be published, as far as identities go. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review, Version version) {
        var href = review.href() + version.path() + "/identities";
        var run = latest(reader, version).orElse(null);
        if (run == null) {
            return List.of(new Obstacle("The identity check was not run on version " + version.number(), href));
        }
        if (!run.covered().equals(covered(reader, review, version))) {
            // what that run found is found anew
            return List.of(new Obstacle(
                    "Run the identity check again: the people of the case, or what is printed, have changed since",
                    href));
        }
        var in = new ArrayList<Obstacle>();
        if (run.unfinished() != null) {
            in.add(new Obstacle("The identity check could not finish", href));
        }
        if (run.undecided() > 0) {
            in.add(new Obstacle(
                    run.undecided() == 1
                            ? "1 place of the identity check is not decided"
                            : run.undecided() + " places of the identity check are not decided",
                    href));
        }
        if (run.toRemove() > 0) {
            in.add(new Obstacle(
                    org.throughline.web.Show.count(run.toRemove(), "place", "places")
                            + " must be removed from the report: upload a version without, and check it",
                    href));
        }
        return in;
    }

    /** Whether the latest run looked at all there is now, and for everybody. */
    @Transactional
    public boolean isCurrent(Reader reader, Review review, Version version) {
        return latest(reader, version)
                .filter(run -> run.covered().equals(covered(reader, review, version)))
                .isPresent();
    }

    /** What a run over the version would look at and look for, now. */
    private String covered(Reader reader, Review review, Version version) {
        var parts = new ArrayList<byte[]>();
        identities.of(reader, review).stream()
                .map(identity -> identity.kind() + "\t" + identity.value())
                .sorted()
                .forEach(each -> parts.add(each.getBytes(StandardCharsets.UTF_8)));
        for (var paper : printed.papers(reader, review, version)) {
            parts.add(paper.file().bytes());
        }
        return Versions.fingerprint(parts.toArray(byte[][]::new));
    }
}
