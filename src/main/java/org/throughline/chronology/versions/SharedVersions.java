package org.throughline.chronology.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Pseudonyms;
import org.throughline.audit.Act;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Combining;
import org.throughline.chronology.Edition;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.Work;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.review.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Shares the combined chronology with the panel, as it is on that day, and keeps every version that was shared. */
@Component
public class SharedVersions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "select id, review_id, number, why, pseudonyms, entries, shared_by, shared_at from chronology.shared_version";

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Combining combining;
    private final Entries entries;
    private final EntryWork work;
    private final Identities identities;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final ApplicationEventPublisher events;

    SharedVersions(
            JdbcClient db,
            NamedParameterJdbcOperations rows,
            Combining combining,
            Entries entries,
            EntryWork work,
            Identities identities,
            Reviews reviews,
            HoldsOnSharing holds,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.combining = combining;
        this.entries = entries;
        this.work = work;
        this.identities = identities;
        this.reviews = reviews;
        this.holds = holds;
        this.events = events;
    }

    /** A version was opened to the panel. */
    public record Shared(UUID review, int version, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.PAPER_SHARED;
        }

        @Override
        public boolean panel() {
            return true;
        }

        @Override
        public String occasion() {
            return "combined chronology " + version;
        }
    }

    /** Those of a review, newest first. */
    @Transactional
    public List<SharedVersion> of(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where review_id = :review order by number desc")
                .param("review", review)
                .query(SharedVersions::version)
                .list();
    }

    /** The one the panel reads now. */
    @Transactional
    public Optional<SharedVersion> newest(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where review_id = :review order by number desc limit 1")
                .param("review", review)
                .query(SharedVersions::version)
                .optional();
    }

    @Transactional
    public Optional<SharedVersion> find(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private static SharedVersion version(ResultSet row, int line) throws SQLException {
        return new SharedVersion(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getInt("number"),
                row.getString("why"),
                row.getBoolean("pseudonyms"),
                row.getInt("entries"),
                row.getString("shared_by"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Shares the chronology as it is now with every member of the panel.
     *
     * @param pseudonyms whether names in the words are replaced for the panel; those with the whole file can still read them
     * @param comments whether the panel also reads our comments
     */
    @Transactional
    public SharedVersion share(Reader reader, Review review, String why, boolean pseudonyms, boolean comments) {
        if (!ChronologyPolicy.shares(reader, review)) {
            throw new NotAllowed("The chair shares the combined chronology with the panel.");
        }
        holds.need(reader, review, Sharing.CHRONOLOGY);
        // what the panel reads never changes: it is not taken from a chronology that is half in order
        if (combining.behind(reader, review.id())) {
            throw new NotAllowed(
                    "Entries that came in are still being put in order. Share the chronology when that is done.");
        }
        var now = entries.combined(reader, review.id());
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.shared_version (id, review_id, number, why, pseudonyms, entries, shared_by)
                        select :id, :review, coalesce(max(number), 0) + 1, :why, :pseudonyms, :entries, :by
                        from chronology.shared_version where review_id = :review""")
                .param("id", id)
                .param("review", review.id())
                .param("why", why)
                .param("pseudonyms", pseudonyms)
                .param("entries", now.size())
                .param("by", reader.name())
                .update();
        var marks =
                work.of(reader, review.id(), now.stream().map(RecordedEntry::id).toList());
        var people = reviews.people(reader, review.id());
        UnaryOperator<String> words =
                pseudonyms ? replacing(Pseudonyms.of(identities.of(reader, review))) : UnaryOperator.identity();
        insert(
                id,
                now,
                entry -> shown(
                        marks.getOrDefault(entry.id(), Work.NONE), words, pseudonyms ? people : List.of(), comments),
                words);
        var version = newest(reader, review.id()).orElseThrow();
        events.publishEvent(new Shared(
                review.id(),
                version.number(),
                reader.by(),
                "shared version %d of the combined chronology with the panel, with %d entries%s"
                        .formatted(version.number(), now.size(), pseudonyms ? " and pseudonyms" : "")));
        return version;
    }

    private static UnaryOperator<String> replacing(Pseudonyms pseudonyms) {
        var done = new HashMap<String, String>();
        return text -> text.isEmpty()
                ? text
                : done.computeIfAbsent(text, each -> pseudonyms.in(each).text());
    }

    /** As the panel is to read it: without comments unless they are shared, and with no real name where names are replaced. */
    private static Work shown(Work work, UnaryOperator<String> words, List<Subject> unnamed, boolean comments) {
        return new Work(
                work.flags(),
                work.keyLines(),
                work.people().stream()
                        .map(person -> new Work.Person(person.id(), called(person, unnamed), person.by()))
                        .toList(),
                comments
                        ? work.comments().stream()
                                .map(each -> new Work.Comment(
                                        each.id(),
                                        each.entry(),
                                        words.apply(each.words()),
                                        each.by(),
                                        each.person(),
                                        each.at(),
                                        each.version()))
                                .toList()
                        : List.of());
    }

    private static String called(Work.Person person, List<Subject> unnamed) {
        return unnamed.stream()
                .filter(each -> each.id().equals(person.id()) && each.pseudonym() == null)
                .findFirst()
                .map(each -> "[" + each.part().words().toLowerCase(java.util.Locale.UK) + "]")
                .orElse(person.name());
    }

    private interface Marks {
        Work of(RecordedEntry entry);
    }

    private void insert(UUID version, List<RecordedEntry> now, Marks marks, UnaryOperator<String> words) {
        rows.batchUpdate(
                """
                insert into chronology.shared_entry (version_id, review_id, id, organisation_id, file_id, row, agency, written, edtf, earliest,
                    latest, certainty, time_of_day, event, source, outcome, seen, comment, attention, same_event, position, flags, key_lines,
                    people, marks, contact_confirmed, file_number, sheet, sheet_row)
                select :version, review_id, id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty,
                    time_of_day, :event, :source, :outcome, seen, :comment, attention, same_event, position, cast(:flags as text[]),
                    cast(:keyLines as uuid[]), cast(:people as uuid[]), cast(:marks as jsonb),
                    coalesce((select c.confirmed from chronology.same_event c where c.id = entry.same_event), false),
                    file_number, :sheet, sheet_row
                from chronology.entry where id = :id""",
                now.stream()
                        .map(entry -> {
                            var work = marks.of(entry);
                            return new MapSqlParameterSource("version", version)
                                    .addValue("id", entry.id())
                                    .addValue("event", words.apply(entry.event()))
                                    .addValue("source", words.apply(entry.source()))
                                    .addValue("outcome", words.apply(entry.outcome()))
                                    .addValue("comment", words.apply(entry.comment()))
                                    .addValue(
                                            "sheet", words.apply(entry.inFile().sheet()))
                                    .addValue(
                                            "flags",
                                            array(work.flags().stream()
                                                    .map(each -> each.flag().name())
                                                    .toList()))
                                    .addValue(
                                            "keyLines",
                                            array(work.keyLines().stream()
                                                    .map(Work.Line::id)
                                                    .toList()))
                                    .addValue(
                                            "people",
                                            array(work.people().stream()
                                                    .map(Work.Person::id)
                                                    .toList()))
                                    .addValue(
                                            "marks",
                                            work.equals(Work.NONE) ? "{}" : JSON.writeValueAsString(work),
                                            Types.VARCHAR);
                        })
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** As PostgreSQL writes arrays; the values are ids and names of flags. */
    private static String array(List<?> values) {
        return values.toString().replace('[', '{').replace(']', '}');
    }

    /** What entries were marked with when the version was shared. */
    @Transactional
    public Map<UUID, Work> work(Reader reader, Edition edition, Collection<UUID> ids) {
        var marks = new HashMap<UUID, Work>();
        db.sql("""
                        select id, marks::text from chronology.shared_entry
                        where review_id = :review and version_id = :version and id = any(:ids) and marks <> '{}'""")
                .param("review", edition.review())
                .param("version", java.util.Objects.requireNonNull(edition.version()))
                .param("ids", ids.toArray(UUID[]::new))
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> marks.put(row.getObject(1, UUID.class), JSON.readValue(row.getString(2), Work.class)));
        return marks;
    }
}
