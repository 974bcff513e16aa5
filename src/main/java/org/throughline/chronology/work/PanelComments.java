package org.throughline.chronology.work;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/**
 * What members of the panel say about entries of a version they read. Each reads their own; those with the whole file read all, with who
 * said it and of which version. It goes to other members only with the next version, if the chair says so.
 */
@Component
public class PanelComments {

    private final JdbcClient db;
    private final Reviews reviews;

    PanelComments(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    /**
     * One of them, where it was said.
     *
     * @param entry the entry as it is now
     */
    public record Said(UUID entry, String agency, String event, int version, String words, String by, Instant at) {}

    /** Says something of an entry of a shared version. */
    @Transactional
    public void add(Reader reader, Review review, RecordedEntry entry, int version, String words) {
        if (!ChronologyPolicy.comments(reader, review)) {
            throw new NotAllowed(
                    "The members of the panel, the chair, the author and the co-ordinator comment on entries.");
        }
        db.sql("""
                        insert into chronology.entry_comment (id, review_id, entry_id, words, made_by, made_by_person, of_version, said_of)
                        values (:id, :review, :entry, :words, :by, :person, :version, :entry)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("entry", entry.id())
                .param("words", words)
                .param("by", reader.name())
                .param("person", reader.person(), Types.OTHER)
                .param("version", version)
                .update();
        reviews.did(
                reader,
                review.id(),
                "commented on an entry of " + entry.agency() + " in version " + version + " of the chronology");
    }

    /** What was said of these entries of any version, as far as this reader reads it, oldest first. */
    @Transactional
    public Map<UUID, List<Work.Comment>> of(Reader reader, UUID review, Collection<UUID> entries) {
        var ids = entries.toArray(UUID[]::new);
        record Of(UUID shown, Work.Comment comment) {}
        var said = db.sql("""
                        select i.id as shown, c.id, c.words, c.made_by, c.made_by_person, c.made_at, c.of_version
                        from unnest(cast(:ids as uuid[])) as i(id)
                        join chronology.entry_comment c on c.entry_id = i.id or c.said_of = i.id
                        where c.review_id = :review and c.of_version is not null and c.taken_back_at is null order by c.made_at""")
                .param("ids", ids)
                .param("review", review)
                .query((row, number) -> new Of(
                        row.getObject(1, UUID.class),
                        new Work.Comment(
                                row.getObject(2, UUID.class),
                                row.getObject(1, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getInt(7))))
                .list();
        return said.stream()
                .collect(Collectors.groupingBy(
                        Of::shown, HashMap::new, Collectors.mapping(Of::comment, Collectors.toList())));
    }

    /** All of a review for those with the whole file, newest first. */
    @Transactional
    public List<Said> all(Reader reader, UUID review) {
        return db.sql("""
                        select c.entry_id as entry, e.agency, e.event, c.of_version as version, c.words, c.made_by as by, c.made_at as at
                        from chronology.entry_comment c join chronology.entry e on e.id = c.entry_id
                        where c.review_id = :review and c.of_version is not null and c.taken_back_at is null order by c.made_at desc""")
                .param("review", review)
                .query((row, number) -> new Said(
                        row.getObject("entry", UUID.class),
                        row.getString("agency"),
                        row.getString("event"),
                        row.getInt("version"),
                        row.getString("words"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Moves what was said of an entry of an earlier wording on to what has taken its place. The service's own. */
    @Transactional
    public void follow(Reader service, Review review) {
        db.sql("""
                        with recursive later as (
                            select c.id as comment, e.id as entry from chronology.entry_comment c
                            join chronology.entry e on e.replaces = c.entry_id where c.review_id = :review and c.of_version is not null
                            union all select l.comment, e.id from later l join chronology.entry e on e.replaces = l.entry)
                        update chronology.entry_comment c set entry_id = l.entry from later l
                        join chronology.entry e on e.id = l.entry and not e.withdrawn where c.id = l.comment""").param("review", review.id()).update();
    }
}
