package org.throughline.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/**
 * An administrator corrects the name of a partnership or an organisation. Pages show the new one; letters, submitted papers and whatever else is
 * a copy keep the name they were made with.
 */
@Component
public class BodyNames {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    BodyNames(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** What has a name that can be corrected. */
    public enum Kind {
        PARTNERSHIP("partnership"),
        ORGANISATION("organisation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Its pages are "/administration/" and this. */
        public String path() {
            return words + "s";
        }

        /** Also the table it is kept in. */
        private String table() {
            return "access." + words;
        }
    }

    /** @param version for refusing a stale write */
    public record Body(UUID id, Kind kind, String name, int version) {

        public String href() {
            return "/administration/" + kind.path() + "/" + id;
        }
    }

    /** A name was corrected. */
    public record Renamed(Body before, String name, Act.By by, String sentence) implements Act {

        @Override
        public @Nullable UUID review() {
            return null;
        }
    }

    /** {@link NotFound} where there is none. */
    @Transactional
    public Body get(Reader reader, Kind kind, UUID id) {
        Administration.mustAdminister(reader);
        return find(kind, id).orElseThrow(NotFound::new);
    }

    private Optional<Body> find(Kind kind, UUID id) {
        return db.sql("select id, name, version from " + kind.table() + " where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Body(row.getObject("id", UUID.class), kind, row.getString("name"), row.getInt("version")))
                .optional();
    }

    /** Whether another of its kind has this name, in capitals or not. */
    @Transactional
    public boolean isTaken(Reader reader, Body body, String name) {
        Administration.mustAdminister(reader);
        return isTaken(body.kind(), body.id(), name);
    }

    /** Whether one of this kind has this name already, in capitals or not. */
    @Transactional
    public boolean isTaken(Reader reader, Kind kind, String name) {
        Administration.mustAdminister(reader);
        return isTaken(kind, new UUID(0, 0), name);
    }

    private boolean isTaken(Kind kind, UUID but, String name) {
        return db.sql("select exists (select 1 from " + kind.table() + " where lower(name) = :name and id <> :but)")
                .param("name", name.strip().toLowerCase(Locale.UK))
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /**
     * Corrects the name.
     *
     * @param body as it was on the page; {@link StaleWrite} when it has changed since
     * @throws IllegalArgumentException when another has this name: callers ask before
     */
    @Transactional
    public void correct(Reader reader, Body body, String name) {
        Administration.mustAdminister(reader);
        if (isTaken(body.kind(), body.id(), name)) {
            throw new IllegalArgumentException("Another has this name.");
        }
        var before = find(body.kind(), body.id()).orElseThrow(NotFound::new);
        int changed = db.sql("update " + body.kind().table()
                        + " set name = :name, version = version + 1 where id = :id and version = :version")
                .param("name", name)
                .param("id", body.id())
                .param("version", body.version())
                .update();
        if (changed == 0) {
            throw new StaleWrite("The name of this " + body.kind().words(), before.name(), name, body.href());
        }
        events.publishEvent(new Renamed(
                before,
                name,
                reader.by(),
                "corrected the name of the " + body.kind().words() + " " + before.name() + " to " + name));
    }
}
