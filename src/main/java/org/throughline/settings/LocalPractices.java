package org.throughline.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version of each partnership's settings, and says what they are. */
@Component
public class LocalPractices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    LocalPractices(JdbcClient db, Bodies bodies, ApplicationEventPublisher events) {
        this.db = db;
        this.bodies = bodies;
        this.events = events;
    }

    /** One version of a group of settings: who made it, when, and all that it said. */
    public record Change(int version, Instant at, String by, List<String> lines) {}

    private record Edition(UUID partnership, Topic topic, LocalPractice.Kept kept) {}

    /** Whether the reader sets these: the partnership's own staff. */
    public static boolean mayChange(Reader reader, UUID partnership) {
        return reader.holdsFor(partnership, Role.COORDINATOR, Role.CSP_CHAIR);
    }

    /** The settings of one partnership; {@link NotFound} when there is no such partnership. */
    public LocalPractice of(UUID partnership) {
        return Objects.requireNonNull(of(List.of(bodies.partnership(partnership).orElseThrow(NotFound::new)))
                .get(partnership));
    }

    /** The settings of several, in one look-up. */
    public Map<UUID, LocalPractice> of(Collection<Partnership> partnerships) {
        var found = db
                .sql("""
                        select distinct on (partnership_id, topic) partnership_id, topic, version, content from settings.edition
                        where partnership_id = any(:ids) order by partnership_id, topic, version desc""")
                .param("ids", partnerships.stream().map(Partnership::id).toArray(UUID[]::new))
                .query((row, number) -> edition(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Edition::partnership));
        var all = new HashMap<UUID, LocalPractice>();
        for (var partnership : partnerships) {
            var kept = new EnumMap<Topic, LocalPractice.Kept>(Topic.class);
            found.getOrDefault(partnership.id(), List.of()).forEach(each -> kept.put(each.topic(), each.kept()));
            all.put(partnership.id(), new LocalPractice(partnership, kept));
        }
        return all;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var topic = Topic.valueOf(row.getString("topic"));
        return new Edition(
                row.getObject("partnership_id", UUID.class),
                topic,
                new LocalPractice.Kept(JSON.readValue(row.getString("content"), topic.kind()), row.getInt("version")));
    }

    /**
     * Keeps a group of settings as they now are. Nothing is kept when they are as they were.
     *
     * @param version the version that was on the page; a stale one is refused with both texts
     * @param what to follow the name of who did it: "set that One Panel decides"
     * @return whether anything was kept
     */
    @Transactional
    public boolean change(Reader reader, Partnership partnership, Chapter now, int version, String what) {
        if (!mayChange(reader, partnership.id())) {
            throw new NotAllowed("Only the partnership's own staff change its settings.");
        }
        var topic = now.topic();
        var before = of(partnership.id()).chapter(topic);
        if (now.equals(before)) {
            return false;
        }
        var refusal = now.refusal(before);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        int kept = db.sql("""
                        insert into settings.edition (partnership_id, topic, version, content, changed_by, changed_name, sentence)
                        select :partnership, :topic, :version, :content::jsonb, :by, :name, :sentence
                        where :version = 1 + coalesce((select max(version) from settings.edition
                                                       where partnership_id = :partnership and topic = :topic), 0)
                        on conflict do nothing""")
                .param("partnership", partnership.id())
                .param("topic", topic.name())
                .param("version", version + 1)
                .param("content", JSON.writeValueAsString(now))
                .param("by", reader.person(), java.sql.Types.OTHER)
                .param("name", reader.name())
                .param("sentence", what)
                .update();
        if (kept == 0) {
            throw new StaleWrite(
                    "“" + topic.words() + "”",
                    String.join("\n", of(partnership.id()).chapter(topic).lines()),
                    String.join("\n", now.lines()),
                    href(partnership, topic));
        }
        events.publishEvent(new Act.Done(null, reader.by(), what + ", for " + partnership.name()));
        return true;
    }

    /** Every version of a group, the newest first. */
    public List<Change> history(Partnership partnership, Topic topic) {
        return db.sql("""
                        select version, changed_at, changed_name, sentence, content from settings.edition
                        where partnership_id = :partnership and topic = :topic order by version desc""")
                .param("partnership", partnership.id())
                .param("topic", topic.name())
                .query((row, number) -> new Change(
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_name") + " " + row.getString("sentence"),
                        JSON.readValue(row.getString("content"), topic.kind()).lines()))
                .list();
    }

    /** Where this group of settings is. */
    public static String href(Partnership partnership, @Nullable Topic topic) {
        return "/settings/" + partnership.code() + (topic == null ? "" : "/" + topic.path());
    }
}
