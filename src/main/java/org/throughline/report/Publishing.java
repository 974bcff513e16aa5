package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.StaleMarks;
import org.throughline.audit.Act;
import org.throughline.documents.UnreadableFile;
import org.throughline.publication.Edition;
import org.throughline.publication.Editions;
import org.throughline.publication.StatedFindings;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;

/** Hands a finished, checked edition over to the public; takes it from the web again; or records that it is not published. */
@Component
public class Publishing {

    private final JdbcClient db;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final Versions versions;
    private final IdentityChecks checks;
    private final Moves moves;
    private final QualityRounds rounds;
    private final Preparations preparations;
    private final Identities identities;
    private final EditionDraft draft;
    private final Editions editions;
    private final StatedFindings findings;
    private final FamilyWaits family;
    private final Commissioner commissioner;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            JdbcClient db,
            Reviews reviews,
            HoldsOnSharing holds,
            Versions versions,
            IdentityChecks checks,
            Moves moves,
            QualityRounds rounds,
            Preparations preparations,
            Identities identities,
            EditionDraft draft,
            Editions editions,
            StatedFindings findings,
            FamilyWaits family,
            Commissioner commissioner,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.holds = holds;
        this.versions = versions;
        this.checks = checks;
        this.moves = moves;
        this.rounds = rounds;
        this.preparations = preparations;
        this.identities = identities;
        this.draft = draft;
        this.editions = editions;
        this.findings = findings;
        this.family = family;
        this.commissioner = commissioner;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A report that was published.
     *
     * @param href its permanent address
     */
    public record Published(
            UUID id,
            String href,
            LocalDate publishedOn,
            String publishedBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    /**
     * A report that is not published, and why.
     *
     * @param finding what the public is told; null for nothing at all
     * @param href where it is told
     */
    public record Restricted(
            LocalDate onDay,
            String reason,
            String sharedWith,
            String byName,
            @Nullable String finding,
            @Nullable String href) {}

    /** A review's report was published. */
    public record ReportPublished(UUID review, Act.By by, String href, String sentence) implements Act {}

    @Transactional
    public Optional<Published> published(Reader reader, UUID review) {
        return db.sql("""
                        select id, href, published_on, published_by, withdrawn_on, withdrawn_by, withdrawn_why from report.published
                        where review_id = :review order by published_on desc limit 1""").param("review", review).query(Published.class).optional();
    }

    @Transactional
    public Optional<Restricted> restricted(Reader reader, UUID review) {
        return db.sql(
                        "select on_day, reason, shared_with, by_name, finding, href from report.restricted where review_id = :review")
                .param("review", review)
                .query(Restricted.class)
                .optional();
    }

    /** Exactly what the public would see now; empty while something it needs is missing, which {@link #obstacles} names. */
    @Transactional
    public Optional<Edition> preview(Reader reader, Review review) {
        return draft.of(reader, review);
    }

    /** Everything that stands in the way of publication, and where it is mended. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var in = new ArrayList<Obstacle>();
        if (review.stage() != Stage.PRE_PUBLICATION) {
            in.add(new Obstacle(
                    "The Home Office has not yet said that the report may be published", review.href() + "/report"));
        }
        var version = versions.current(reader, review.id()).orElse(null);
        if (version == null) {
            in.add(new Obstacle("There is no report", review.href() + "/report"));
            return in;
        }
        if (version.status() != VersionStatus.APPROVED) {
            in.add(new Obstacle(
                    "Version " + version.number() + " is not approved: "
                            + version.status().words().toLowerCase(Locale.UK),
                    review.href() + "/report"));
        }
        in.addAll(rounds.obstacles(reader, review));
        in.addAll(moves.plan(reader, review));
        if (identities.pseudonym(reader, review) == null) {
            in.add(new Obstacle("Choose the name the report uses for the person who died", review.href() + "/people"));
        }
        if (draft.died(reader, review) == null) {
            in.add(new Obstacle(
                    "The notification does not say when the person died", review.href() + "/notification/change"));
        }
        if (preparations.of(reader, review.id()).isEmpty()) {
            in.add(new Obstacle(
                    "Write the summary, and say when the family was told",
                    review.href()
                            + (Authority.mayPublish(reader, review) ? "/publication/preparation" : "/publication")));
        }
        in.addAll(family.beforePublication(reader, review));
        in.addAll(checks.obstacles(reader, review, version));
        preview(reader, review).ifPresent(edition -> in.addAll(inThePage(reader, review, version, edition)));
        return in;
    }

    /**
     * The second look: at the finished page itself, for what was to be left out of it, and for markings that no longer hold. What the check of the
     * version says already is not said again.
     */
    private List<Obstacle> inThePage(Reader reader, Review review, Version version, Edition edition) {
        var in = new ArrayList<Obstacle>();
        var href = review.href() + version.path() + "/identities";
        var page = EditionDraft.page(edition).getBytes(StandardCharsets.UTF_8);
        var said = checks.latest(reader, version).map(CheckRun::places).orElse(List.of()).stream()
                .filter(place -> place.decision() != PlaceDecision.LEFT_OUT)
                .map(place -> place.words().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var left = new TreeSet<String>();
        var finished = checks.places(reader, review, "page.html", page);
        if (finished.isEmpty()) {
            in.add(new Obstacle("The finished page could not be checked", href));
        } else {
            finished.get().stream()
                    .filter(place -> !said.contains(place.text().toLowerCase(Locale.ROOT)))
                    .forEach(place -> left.add(place.text()));
        }
        if (!left.isEmpty() && checks.isCurrent(reader, review, version)) {
            in.add(new Obstacle("The finished page still says: " + String.join(", ", left), href));
        }
        try {
            StaleMarks.in("page.html", page).stream()
                    .map(StaleMarks.StaleMark::mark)
                    .distinct()
                    .forEach(mark -> in.add(new Obstacle(
                            "The report still carries the marking " + mark, review.href() + "/report/new")));
        } catch (UnreadableFile problem) {
            in.add(new Obstacle("The finished page could not be checked for old markings", href));
        }
        return in;
    }

    /** Publishes: the edition is public at its permanent address from this moment on. Gives that address. */
    @Transactional
    public String publish(Reader reader, Review review) {
        Authority.need(Authority.mayPublish(reader, review), "The co-ordinator or the partnership's chair publishes.");
        if (!obstacles(reader, review).isEmpty()) {
            throw new IllegalStateException("There are obstacles to publication.");
        }
        holds.need(reader, review, Sharing.PUBLICATION);
        var version = versions.current(reader, review.id()).orElseThrow(NotFound::new);
        var edition = preview(reader, review).orElseThrow(NotFound::new);
        var href = editions.publish(edition);
        db.sql("insert into report.published (id, review_id, version_id, href, published_on, published_by)"
                        + " values (:id, :review, :version, :href, :on, :by)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("version", version.id())
                .param("href", href)
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .update();
        versions.come(reader, version, VersionStatus.PUBLISHED);
        reviews.move(reader, review, Stage.PUBLISHED, "published the report");
        events.publishEvent(new ReportPublished(review.id(), reader.by(), href, "gave the report its public address"));
        commissioner.receives(reader, review, true, href);
        return href;
    }

    /** Takes the report from the web; the record stays, and its address says why. */
    @Transactional
    public void withdraw(Reader reader, Review review, String why) {
        Authority.need(
                Authority.mayPublish(reader, review),
                "The co-ordinator or the partnership's chair withdraws a report.");
        var published = published(reader, review.id())
                .filter(each -> each.withdrawnOn() == null)
                .orElseThrow(NotFound::new);
        editions.withdraw(published.href(), why);
        db.sql(
                        "update report.published set withdrawn_on = :on, withdrawn_by = :by, withdrawn_why = :why where id = :id")
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .param("why", why)
                .param("id", published.id())
                .update();
        commissioner.withdrawn(reader, review);
        reviews.did(reader, review.id(), "withdrew the report from the web: " + why);
    }

    /** Why the public may not be told this of a review whose report is not published; null when it may. */
    @Transactional
    public @Nullable String objection(Reader reader, Review review, String finding) {
        if (draft.died(reader, review) == null) {
            return "The notification does not say when the person died. Write it there first";
        }
        var page = "<!DOCTYPE html><html lang=\"en\"><head><title>Finding</title></head><body><p>"
                + HtmlUtils.htmlEscape(finding) + "</p></body></html>";
        var places = checks.places(reader, review, "finding.html", page.getBytes(StandardCharsets.UTF_8));
        if (places.isEmpty()) {
            return "These words could not be checked for identities, so they cannot be public";
        }
        var left = places.get().stream()
                .map(place -> place.text())
                .distinct()
                .sorted()
                .toList();
        return left.isEmpty() ? null : "Take out what would let people be known: " + String.join(", ", left);
    }

    /**
     * Decides that the report is not published; the reason is kept.
     *
     * @param finding what the public is told instead, at an address of its own; null for nothing at all
     */
    @Transactional
    public void restrict(Reader reader, Review review, String reason, String sharedWith, @Nullable String finding) {
        Authority.need(
                Authority.mayRestrict(reader, review),
                "The partnership's chair decides that a report is not published.");
        if (review.stage() != Stage.PRE_PUBLICATION) {
            throw new IllegalStateException("Only a report before publication can be kept back.");
        }
        if (finding != null && objection(reader, review, finding) != null) {
            throw new IllegalStateException("This finding cannot be public.");
        }
        var href = finding == null
                ? null
                : findings.state(
                        bodies.partnership(review.partnershipId())
                                .orElseThrow(NotFound::new)
                                .name(),
                        Objects.requireNonNull(draft.died(reader, review)).getYear(),
                        finding);
        db.sql("insert into report.restricted values (:review, :on, :reason, :sharedWith, :by, :finding, :href)")
                .param("review", review.id())
                .param("on", LocalDate.now(clock))
                .param("reason", reason)
                .param("sharedWith", sharedWith)
                .param("finding", finding, Types.VARCHAR)
                .param("href", href, Types.VARCHAR)
                .param("by", reader.name())
                .update();
        reviews.move(reader, review, Stage.RESTRICTED, "decided that the report is not published: " + reason);
        commissioner.receives(reader, review, false, href);
    }
}
