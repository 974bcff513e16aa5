package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Place;
import org.throughline.anonymity.StaleMarks;
import org.throughline.documents.UnreadableFile;
import org.throughline.publication.LearningBriefing;
import org.throughline.publication.LearningBriefings;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.review.Stage;
import org.throughline.web.NotFound;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/**
 * A review's learning briefing: written from its lessons, checked like the report but without exceptions, since it is to name nobody,
 * handed over to the public, and taken from the web again.
 */
@Component
public class Briefings {

    private static final Set<Stage> WHEN =
            Set.of(Stage.PRE_PUBLICATION, Stage.PUBLISHED, Stage.RESTRICTED, Stage.IMPLEMENTING, Stage.CLOSED);

    private final JdbcClient db;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final IdentityChecks checks;
    private final Identities identities;
    private final EditionDraft draft;
    private final LearningBriefings briefings;
    private final Bodies bodies;
    private final Clock clock;

    Briefings(
            JdbcClient db,
            Reviews reviews,
            HoldsOnSharing holds,
            IdentityChecks checks,
            Identities identities,
            EditionDraft draft,
            LearningBriefings briefings,
            Bodies bodies,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.holds = holds;
        this.checks = checks;
        this.identities = identities;
        this.draft = draft;
        this.briefings = briefings;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** One time that it was public. */
    public record Published(
            UUID id,
            String href,
            int version,
            LocalDate publishedOn,
            String publishedBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    /** Writes it: those who write the report. */
    public static boolean mayWrite(Reader reader, Review review) {
        return Authority.mayCheckIdentities(reader, review) || Authority.mayPublish(reader, review);
    }

    @Transactional
    public Optional<Briefing> of(Reader reader, UUID review) {
        return db.sql("select * from report.briefing where review_id = :review")
                .param("review", review)
                .query(Briefing.class)
                .optional();
    }

    /** Every time it was public, latest first. */
    @Transactional
    public List<Published> published(Reader reader, UUID review) {
        return db.sql("""
                        select id, href, version, published_on, published_by, withdrawn_on, withdrawn_by, withdrawn_why
                        from report.briefing_published where review_id = :review
                        order by withdrawn_on is null desc, published_on desc, withdrawn_on desc""").param("review", review).query(Published.class).list();
    }

    /** @param briefing with the version that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void write(Reader reader, Review review, Briefing briefing) {
        Authority.need(
                mayWrite(reader, review), "The chair, the author and the co-ordinator write the learning briefing.");
        var written = db.sql("""
                        insert into report.briefing as known
                        values (:review, :title, :happened, :lessons, :changes, :help, :toldOn, :toldHow, 1)
                        on conflict (review_id) do update set title = :title, happened = :happened, lessons = :lessons, changes = :changes,
                            help = :help, family_told_on = :toldOn, family_told_how = :toldHow, version = known.version + 1
                        where known.version = :version""")
                .param("review", review.id())
                .param("title", briefing.title())
                .param("happened", briefing.happened())
                .param("lessons", briefing.lessons())
                .param("changes", briefing.changes())
                .param("help", briefing.help(), Types.VARCHAR)
                .param("toldOn", briefing.familyToldOn())
                .param("toldHow", briefing.familyToldHow())
                .param("version", briefing.version())
                .update();
        if (written == 0) {
            throw new StaleWrite(
                    "The learning briefing",
                    of(reader, review.id()).map(Briefing::asText).orElse(""),
                    briefing.asText(),
                    review.href() + "/publication/briefing/words");
        }
        reviews.did(reader, review.id(), "wrote the learning briefing");
    }

    /** Exactly what the public would read; empty while it is not written or the year of the death is not known. */
    @Transactional
    public Optional<LearningBriefing> preview(Reader reader, Review review) {
        var died = draft.died(reader, review);
        return died == null
                ? Optional.empty()
                : of(reader, review.id())
                        .map(written -> new LearningBriefing(
                                "",
                                bodies.partnership(review.partnershipId())
                                        .orElseThrow(NotFound::new)
                                        .name(),
                                died.getYear(),
                                written.title(),
                                written.happened(),
                                Briefing.lines(written.lessons()),
                                Briefing.lines(written.changes()),
                                written.help(),
                                LocalDate.now(clock),
                                null,
                                null));
    }

    /** Everything that stands in the way of its publication, and where it is mended. */
    @Transactional
    public List<Obstacle> obstacles(Reader reader, Review review) {
        var words = review.href() + "/publication/briefing/words";
        var in = new ArrayList<Obstacle>();
        if (!WHEN.contains(review.stage())) {
            in.add(new Obstacle(
                    "The Home Office has not yet said that the report may be published", review.href() + "/report"));
        }
        if (draft.died(reader, review) == null) {
            in.add(new Obstacle(
                    "The notification does not say when the person died", review.href() + "/notification/change"));
        }
        if (of(reader, review.id()).isEmpty()) {
            in.add(new Obstacle("Write the briefing, and say when the family was told", words));
        }
        preview(reader, review).ifPresent(briefing -> in.addAll(identifying(reader, review, briefing, words)));
        return in;
    }

    /** Unlike in the report nothing can be decided to be kept: a briefing has no need of it. A check that cannot finish passes nothing. */
    private List<Obstacle> identifying(Reader reader, Review review, LearningBriefing briefing, String words) {
        var in = new ArrayList<Obstacle>();
        var page = page(briefing).getBytes(StandardCharsets.UTF_8);
        var found = checks.places(reader, review, "briefing.html", page);
        if (found.isEmpty()) {
            in.add(new Obstacle("The briefing could not be checked for identities", words));
        }
        var left = found.orElse(List.of()).stream()
                .map(Place::text)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        var text = text(briefing);
        identities.pseudonyms(reader, review).stream()
                .filter(name -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(text)
                        .find())
                .forEach(left::add);
        if (!left.isEmpty()) {
            in.add(new Obstacle(
                    "Take out of the briefing what would let people be known: " + String.join(", ", left), words));
        }
        try {
            StaleMarks.in("briefing.html", page).stream()
                    .map(StaleMarks.StaleMark::mark)
                    .distinct()
                    .forEach(mark -> in.add(new Obstacle("The briefing carries the marking " + mark, words)));
        } catch (UnreadableFile problem) {
            in.add(new Obstacle("The briefing could not be checked for old markings", words));
        }
        return in;
    }

    private static String text(LearningBriefing briefing) {
        var lines = new ArrayList<String>();
        lines.add(briefing.title());
        lines.add(briefing.happened());
        lines.addAll(briefing.lessons());
        lines.addAll(briefing.changes());
        lines.add(briefing.help() == null ? "" : briefing.help());
        return String.join("\n", lines);
    }

    private static String page(LearningBriefing briefing) {
        return text(briefing)
                .lines()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>\n")
                .collect(Collectors.joining(
                        "",
                        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Briefing</title></head><body>",
                        "</body></html>"));
    }

    /** Publishes: it is public at its permanent address from this moment on. Gives that address. */
    @Transactional
    public String publish(Reader reader, Review review) {
        Authority.need(Authority.mayPublish(reader, review), "The co-ordinator or the partnership's chair publishes.");
        if (!obstacles(reader, review).isEmpty()) {
            throw new IllegalStateException("There are obstacles to publication.");
        }
        if (published(reader, review.id()).stream().anyMatch(each -> each.withdrawnOn() == null)) {
            throw new IllegalStateException("It is published already.");
        }
        holds.need(reader, review, Sharing.PUBLICATION);
        var href = briefings.publish(preview(reader, review).orElseThrow(NotFound::new));
        db.sql("""
                        insert into report.briefing_published (id, review_id, href, version, published_on, published_by)
                        values (:id, :review, :href, :version, :on, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("href", href)
                .param(
                        "version",
                        of(reader, review.id()).orElseThrow(NotFound::new).version())
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "published the learning briefing");
        return href;
    }

    /** Takes it from the web; the record stays, and its address says why. */
    @Transactional
    public void withdraw(Reader reader, Review review, String why) {
        Authority.need(
                Authority.mayPublish(reader, review),
                "The co-ordinator or the partnership's chair withdraws a learning briefing.");
        var open = published(reader, review.id()).stream()
                .filter(each -> each.withdrawnOn() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        briefings.withdraw(open.href(), why);
        db.sql("""
                        update report.briefing_published set withdrawn_on = :on, withdrawn_by = :by, withdrawn_why = :why where id = :id""")
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .param("why", why)
                .param("id", open.id())
                .update();
        reviews.did(reader, review.id(), "withdrew the learning briefing from the web: " + why);
    }
}
