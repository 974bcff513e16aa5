package org.throughline.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Grant;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.report.Recommendation;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The action plan: what is done about each recommendation. Progress is only ever added. */
@Component
public class Actions {

    private static final String COLUMNS = """
            select id, review_id, recommendation_id, organisation_id, number, words, lead, milestones, due, version from actions.action
            where not taken_out\s""";

    private final JdbcClient db;
    private final Reviews reviews;
    private final Sealed sealed;
    private final org.springframework.context.ApplicationEventPublisher events;

    Actions(
            JdbcClient db,
            Reviews reviews,
            Sealed sealed,
            org.springframework.context.ApplicationEventPublisher events) {
        this.db = db;
        this.reviews = reviews;
        this.sealed = sealed;
        this.events = events;
    }

    /** Progress was added to an action. */
    public record ProgressAdded(UUID review, Act.By by, String sentence) implements Act {}

    /** An action was given to an agency, or changed; an agency that has it already is not told again. */
    public record Given(UUID review, @Nullable UUID organisation, int number, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.ACTION_GIVEN;
        }

        @Override
        public String occasion() {
            return String.valueOf(number);
        }
    }

    /** What an agency is asked to do: the recommendation in its own words, whose review it is, and the action. */
    public record Own(Action action, String recommendation, String partnership) {}

    /** Those of a review, by number. */
    @Transactional
    public List<Action> of(Reader reader, UUID review) {
        var progress = progress("select * from actions.progress where review_id = :id order by at", review);
        return db.sql(COLUMNS + "and review_id = :review order by number")
                .param("review", review)
                .query((row, line) -> action(row, progress))
                .list();
    }

    @Transactional
    public Action get(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(action -> action.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The agencies whose actions the reader answers for. */
    public static Set<UUID> led(Reader reader) {
        return reader.grants().stream()
                .filter(grant -> grant.role() == Role.AGENCY_LEAD || grant.role() == Role.ACTION_OWNER)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The actions the reader's own agencies lead, those still open first, then by date. */
    @Transactional
    public List<Own> own(Reader reader) {
        var mine = led(reader);
        if (mine.isEmpty()) {
            return List.of();
        }
        var found = db.sql(COLUMNS + "and organisation_id in (:mine) order by due nulls last, number")
                .param("mine", mine)
                .query((row, line) -> own(row))
                .list();
        return found.stream()
                .sorted(java.util.Comparator.comparing(
                        own -> own.action().status().settled()))
                .toList();
    }

    /** One of them. */
    @Transactional
    public Own own(Reader reader, UUID id) {
        return own(reader).stream()
                .filter(own -> own.action().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Own own(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var action = action(row, progress("select * from actions.progress where action_id = :id order by at", id));
        var words = db.sql("select words from report.recommendation where id = :id")
                .param("id", action.recommendationId())
                .query(String.class)
                .optional()
                .orElse("");
        var partnership = db.sql("""
                        select string_agg(p.name, ', ' order by p.name) from access.case_scope c
                        join access.partnership p on p.id = c.partnership_id where c.review_id = :review""")
                .param("review", action.reviewId())
                .query(String.class)
                .optional()
                .orElse("");
        return new Own(action, words, partnership);
    }

    private static Action action(ResultSet row, Map<UUID, List<Progress>> progress) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Action(
                id,
                row.getObject("review_id", UUID.class),
                row.getObject("recommendation_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("number"),
                row.getString("words"),
                row.getString("lead"),
                row.getString("milestones"),
                row.getObject("due", LocalDate.class),
                row.getInt("version"),
                progress.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Progress>> progress(String sql, UUID id) {
        var progress = new LinkedHashMap<UUID, List<Progress>>();
        db.sql(sql).param("id", id).query(row -> {
            var action = row.getObject("action_id", UUID.class);
            progress.computeIfAbsent(action, each -> new ArrayList<>())
                    .add(new Progress(
                            row.getObject("id", UUID.class),
                            action,
                            ActionStatus.valueOf(row.getString("status")),
                            row.getString("words"),
                            row.getString("evidence"),
                            row.getString("file_name"),
                            row.getString("by_name"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return progress;
    }

    /** Plans an action; the lead agency's people see it from now on. */
    @Transactional
    public Action plan(
            Reader reader,
            Review review,
            Recommendation recommendation,
            String words,
            @Nullable UUID organisation,
            String lead,
            String milestones,
            @Nullable LocalDate due) {
        needPlan(reader, review);
        db.sql("select pg_advisory_xact_lock(hashtext('actions'), hashtext(:review))")
                .param("review", review.id().toString())
                .query((row, line) -> 0)
                .list();
        int number = db.sql("select coalesce(max(number), 0) + 1 from actions.action where review_id = :review")
                .param("review", review.id())
                .query(Integer.class)
                .single();
        db.sql("""
                        insert into actions.action (id, review_id, organisation_id, recommendation_id, number, words, lead, milestones, due,
                            set_by)
                        values (:id, :review, :organisation, :recommendation, :number, :words, :lead, :milestones, :due, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", organisation, Types.OTHER)
                .param("recommendation", recommendation.id())
                .param("number", number)
                .param("words", words)
                .param("lead", lead)
                .param("milestones", milestones)
                .param("due", due, Types.DATE)
                .param("by", reader.name())
                .update();
        events.publishEvent(new Given(
                review.id(),
                organisation,
                number,
                reader.by(),
                "planned action " + number + " for recommendation " + recommendation.number()));
        return get(reader, review.id(), number);
    }

    /** @param version the one that was read; {@link StaleWrite} when somebody was faster */
    @Transactional
    public void change(
            Reader reader,
            Review review,
            Action action,
            String words,
            @Nullable UUID organisation,
            String lead,
            String milestones,
            @Nullable LocalDate due,
            int version) {
        needPlan(reader, review);
        var changed = db.sql("""
                        update actions.action set words = :words, organisation_id = :organisation, lead = :lead, milestones = :milestones,
                            due = :due, version = version + 1 where id = :id and version = :version""")
                .param("words", words)
                .param("organisation", organisation, Types.OTHER)
                .param("lead", lead)
                .param("milestones", milestones)
                .param("due", due, Types.DATE)
                .param("id", action.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite("This action", action.words(), words, review.href() + action.path());
        }
        events.publishEvent(new Given(
                review.id(), organisation, action.number(), reader.by(), "changed action " + action.number()));
    }

    /** Adds what is to be said of an action now; what was said before stays. */
    @Transactional
    public void progress(
            Reader reader,
            Action action,
            ActionStatus status,
            String words,
            String evidence,
            Progress.@Nullable Evidence file) {
        var review = reviews.find(reader, action.reviewId());
        var organisation = action.organisationId();
        boolean leads = organisation != null && led(reader).contains(organisation);
        boolean watches = review.map(each -> mayPlan(reader, each)).orElse(false);
        if (!leads && !watches) {
            throw new NotAllowed("The lead agency and the partnership say how far an action has come.");
        }
        if (review.map(each -> each.stage() == Stage.CLOSED).orElse(false)) {
            throw new NotAllowed("This review is closed.");
        }
        db.sql("""
                        insert into actions.progress (id, review_id, action_id, organisation_id, status, words, evidence, file_name, bytes,
                            by_person, by_name)
                        values (:id, :review, :action, :organisation, :status, :words, :evidence, :name, :bytes, :person, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", action.reviewId())
                .param("action", action.id())
                .param("organisation", organisation, Types.OTHER)
                .param("status", status.name())
                .param("words", words)
                .param("evidence", evidence)
                .param("name", file == null ? null : file.fileName(), Types.VARCHAR)
                .param("bytes", file == null ? null : sealed.seal(file.bytes()), Types.BINARY)
                .param("person", reader.person(), Types.OTHER)
                .param("by", reader.name())
                .update();
        events.publishEvent(new ProgressAdded(
                action.reviewId(),
                reader.by(),
                "said of action " + action.number() + ": " + status.words().toLowerCase(java.util.Locale.UK)));
    }

    /** The file of evidence, as it was sent. */
    @Transactional
    public Optional<Progress.Evidence> evidence(Reader reader, UUID progress) {
        return db.sql("select file_name, bytes from actions.progress where id = :id and bytes is not null")
                .param("id", progress)
                .query((row, line) -> new Progress.Evidence(row.getString(1), sealed.open(row.getBytes(2))))
                .optional();
    }

    /** Plans and changes actions: the co-ordinator, the chair and the author, once findings are made and until the review closes. */
    public static boolean mayPlan(Reader reader, Review review) {
        return (review.heldBy(reader, Role.COORDINATOR)
                        || reader.appointedTo(review.id(), Role.INDEPENDENT_CHAIR, Role.AUTHOR))
                && review.stage().compareTo(Stage.EVIDENCE) >= 0
                && review.stage() != Stage.CLOSED;
    }

    private static void needPlan(Reader reader, Review review) {
        if (!mayPlan(reader, review)) {
            throw new NotAllowed("The co-ordinator, the chair and the author plan actions, until the review closes.");
        }
    }
}
