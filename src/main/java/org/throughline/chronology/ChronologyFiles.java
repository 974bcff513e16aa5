package org.throughline.chronology;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.documents.Content;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import org.throughline.web.Show;

/** The chronologies agencies sent, by version. Accepting a new version withdraws what it no longer has and deletes nothing. */
@Component
public class ChronologyFiles {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final PendingFiles pending;
    private final Entries entries;
    private final Combining combining;
    private final Reviews reviews;
    private final Sealed sealed;
    private final KnownColumns known;

    ChronologyFiles(
            JdbcClient db,
            NamedParameterJdbcOperations rows,
            PendingFiles pending,
            Entries entries,
            Combining combining,
            Reviews reviews,
            Sealed sealed,
            KnownColumns known) {
        this.db = db;
        this.rows = rows;
        this.pending = pending;
        this.entries = entries;
        this.combining = combining;
        this.reviews = reviews;
        this.sealed = sealed;
        this.known = known;
    }

    /** The version in force of every agency this reader may see. */
    @Transactional
    public List<ChronologyFile> latest(Reader reader, UUID review) {
        return files(review, """
                and not exists (select 1 from chronology.chronology_file later where later.review_id = f.review_id
                    and later.organisation_id = f.organisation_id and later.version > f.version)""");
    }

    /** Every version an agency sent, newest first. */
    @Transactional
    public List<ChronologyFile> of(Reader reader, UUID review, UUID organisation) {
        return files(review, "").stream()
                .filter(file -> file.organisationId().equals(organisation))
                .toList();
    }

    private List<ChronologyFile> files(UUID review, String which) {
        return db.sql("""
                        select f.id, f.organisation_id, f.file_name, f.version, f.uploaded_at, count(e.id) as entries,
                               count(e.id) filter (where e.attention <> '') as attention
                        from chronology.chronology_file f
                        left join chronology.entry e on e.file_id = f.id and not e.withdrawn
                        where f.review_id = :review %s
                        group by f.id order by f.organisation_id, f.version desc""".formatted(which))
                .param("review", review)
                .query((row, number) -> new ChronologyFile(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("file_name"),
                        row.getInt("version"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("attention")))
                .list();
    }

    /** The bytes of one version as the agency sent them, for a reader who may see the agency's part. */
    @Transactional
    public Optional<byte[]> bytes(Reader reader, UUID review, UUID file) {
        return db.sql("select bytes from chronology.chronology_file where review_id = :review and id = :file")
                .param("review", review)
                .param("file", file)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(sealed::open);
    }

    /** What is understood of the file that waits, and how it differs from what is kept. */
    @Transactional
    public Understood understood(Reader reader, Review review, Organisation organisation, PendingFile file) {
        var content = pending.content(file);
        var reading = reading(organisation, content, file);
        var read = reading.entries().stream()
                .map(entry -> speaksForSeveral(reading, entry) ? entry : entry.of(organisation.name()))
                .toList();
        return new Understood(
                file,
                Understood.tables(content, reading),
                read,
                reading.skipped(),
                reading.notes(),
                reading.agency() == null ? "" : reading.agency(),
                Differences.between(entries.of(reader, review.id(), organisation.id()), read),
                versions(review.id(), organisation.id()) + 1);
    }

    /** As a person chose the columns; else as the agency confirmed them before; else as they are found. */
    private Reading reading(Organisation organisation, Content content, PendingFile file) {
        var reading = ChronologyReader.read(content, file.columns());
        return file.columns().isEmpty()
                ? known.apply(organisation.id(), reading)
                        .map(columns -> ChronologyReader.read(content, columns))
                        .orElse(reading)
                : reading;
    }

    private static boolean speaksForSeveral(Reading reading, Entry entry) {
        return reading.columns().stream()
                .anyMatch(columns -> columns.table() == entry.table() && columns.indexOf(Meaning.AGENCY) >= 0);
    }

    private int versions(UUID review, UUID organisation) {
        return db.sql("""
                        select coalesce(max(version), 0) from chronology.chronology_file
                        where review_id = :review and organisation_id = :organisation""")
                .param("review", review)
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps the file that waits, as understood. Entries whose words are unchanged keep their ids, so that findings stay tied to them;
     * those that are gone or changed are withdrawn. Afterwards call {@link Combining#combine}, in a transaction of the service.
     */
    @Transactional
    public Kept keep(Reader reader, Review review, Organisation organisation, PendingFile file) {
        return keep(reader, review, organisation, file, Set.of(), Set.of());
    }

    /**
     * What came of keeping a file.
     *
     * @param takenOut entries in force before that the file does not have
     * @param fromBefore entries in force that are not of this file: a person did not accept that they change or go
     */
    public record Kept(ChronologyFile file, int added, int changed, int takenOut, int fromBefore) {

        /** "2 entries added, 1 changed, none taken out". */
        public String words() {
            return "%s added, %s changed, %s taken out"
                    .formatted(Show.count(added, "entry", "entries"), none(changed), none(takenOut));
        }

        /** "25 entries", or "25 entries of this file and 1 kept from earlier ones, 26 in all". */
        public String entries() {
            var own = Show.count(file.entries(), "entry", "entries");
            return fromBefore == 0
                    ? own
                    : own + " of this file and " + fromBefore + " kept from earlier ones, "
                            + (file.entries() + fromBefore) + " in all";
        }

        private static String none(int number) {
            return number == 0 ? "none" : String.valueOf(number);
        }
    }

    /**
     * The same, but for differences from the version before that a person did not accept: those entries stay as they were kept, or are
     * left out. They are asked for again with the next version.
     *
     * @param refused {@link Differences#keys()} of them
     * @param apart keys of changed ones that a person says are two different entries
     */
    @Transactional
    public Kept keep(
            Reader reader,
            Review review,
            Organisation organisation,
            PendingFile file,
            Set<String> refused,
            Set<String> apart) {
        if (!ChronologyPolicy.uploads(reader, review, organisation.id())) {
            throw new NotAllowed("Only the agency itself, or the co-ordinator for it, sends its chronology.");
        }
        var understood = understood(reader, review, organisation, file);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, version, columns,
                            uploaded_by)
                        select :id, review_id, organisation_id, file_name, fingerprint, bytes, :version, columns, :by
                        from chronology.pending_file where id = :pending""")
                .param("id", id)
                .param("version", understood.version())
                .param("by", reader.person(), Types.OTHER)
                .param("pending", file.id())
                .update();
        known.confirm(
                organisation.id(),
                understood.tables().stream().map(Understood.Table::columns).toList());
        var differences = understood.differences().apart(apart).without(refused);
        moveOn(id, differences.unchanged());
        withdraw(id, differences);
        insert(review.id(), organisation.id(), id, differences);
        pending.taken(review, file);
        combining.ask(review.id());
        var kept = new Kept(
                of(reader, review.id(), organisation.id()).getFirst(),
                differences.added().size(),
                differences.changed().size(),
                differences.removed().size(),
                fromBefore(review.id(), organisation.id(), id));
        reviews.did(
                reader,
                review.id(),
                "kept version %d of the chronology of %s, with %s%s%s"
                        .formatted(
                                understood.version(),
                                organisation.name(),
                                kept.entries(),
                                understood.version() == 1 ? "" : ": " + kept.words(),
                                refused.isEmpty()
                                        ? ""
                                        : ", and did not accept "
                                                + Show.count(refused.size(), "difference", "differences")));
        return kept;
    }

    private int fromBefore(UUID review, UUID organisation, UUID file) {
        return db.sql("""
                        select count(*) from chronology.entry
                        where review_id = :review and organisation_id = :organisation and not withdrawn and file_id <> :file""")
                .param("review", review)
                .param("organisation", organisation)
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    private void moveOn(UUID file, List<Differences.Same> unchanged) {
        rows.batchUpdate(
                "update chronology.entry set file_id = :file, row = :row where id = :id",
                unchanged.stream()
                        .map(same -> new MapSqlParameterSource("file", file)
                                .addValue("row", same.now().row())
                                .addValue("id", same.id()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void withdraw(UUID file, Differences differences) {
        var gone = new java.util.ArrayList<UUID>();
        differences.removed().forEach(entry -> gone.add(entry.id()));
        differences.changed().forEach(entry -> gone.add(entry.before().id()));
        db.sql(
                        "update chronology.entry set withdrawn = true, withdrawn_by = :file, same_event = null where id = any(:ids)")
                .param("file", file)
                .param("ids", gone.toArray(UUID[]::new))
                .update();
    }

    private void insert(UUID review, UUID organisation, UUID file, Differences differences) {
        var fresh = new java.util.ArrayList<MapSqlParameterSource>();
        differences.added().forEach(entry -> fresh.add(values(review, organisation, file, entry)));
        differences
                .changed()
                .forEach(entry -> fresh.add(values(review, organisation, file, entry.now())
                        .addValue("replaces", entry.before().id())));
        rows.batchUpdate("""
                insert into chronology.entry (id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty,
                    time_of_day, event, source, outcome, seen, comment, attention, position, replaces)
                values (:id, :review, :organisation, :file, :row, :agency, :written, :edtf, :earliest, :latest, :certainty,
                    :time, :event, :source, :outcome, :seen, :comment, :attention, :row, :replaces)""", fresh.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(UUID review, UUID organisation, UUID file, Entry entry) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("review", review)
                .addValue("organisation", organisation)
                .addValue("file", file)
                .addValue("row", entry.row())
                .addValue("agency", entry.agency())
                .addValue("written", storable(entry.date().written()))
                .addValue("edtf", entry.date().edtf(), Types.VARCHAR)
                .addValue("earliest", entry.earliest(), Types.DATE)
                .addValue("latest", entry.latest(), Types.DATE)
                .addValue("certainty", entry.date().certainty().name())
                .addValue("time", entry.time(), Types.TIME)
                .addValue("event", storable(entry.event()))
                .addValue("source", storable(entry.source()))
                .addValue("outcome", storable(entry.outcome()))
                .addValue("seen", storable(entry.seen()))
                .addValue("comment", storable(entry.comment()))
                .addValue("attention", entry.attention())
                .addValue("replaces", null, Types.OTHER);
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }
}
