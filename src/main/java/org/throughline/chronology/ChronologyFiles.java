package org.throughline.chronology;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/**
 * The chronologies agencies sent: one file or, of an agency with several systems, several; each by version. Accepting a new version of a
 * file withdraws what that file no longer has, touches no other file, and deletes nothing.
 */
@Component
public class ChronologyFiles {

    private final JdbcClient db;
    private final EntriesOfFiles written;
    private final PendingFiles pending;
    private final Entries entries;
    private final Combining combining;
    private final Reviews reviews;
    private final Sealed sealed;
    private final KnownColumns known;

    ChronologyFiles(
            JdbcClient db,
            EntriesOfFiles written,
            PendingFiles pending,
            Entries entries,
            Combining combining,
            Reviews reviews,
            Sealed sealed,
            KnownColumns known) {
        this.db = db;
        this.written = written;
        this.pending = pending;
        this.entries = entries;
        this.combining = combining;
        this.reviews = reviews;
        this.sealed = sealed;
        this.known = known;
    }

    /** Every version of every file an agency sent: file after file, each newest first. */
    @Transactional
    public List<ChronologyFile> of(Reader reader, UUID review, UUID organisation) {
        return db.sql("""
                        select f.id, f.organisation_id, f.file_name, f.number, f.version, f.uploaded_at, f.taken_out_at, f.taken_out_by,
                               f.taken_out_why, count(e.id) as entries, count(e.id) filter (where e.attention <> '') as attention
                        from chronology.chronology_file f
                        left join chronology.entry e on e.file_id = f.id and not e.withdrawn
                        where f.review_id = :review and f.organisation_id = :organisation
                        group by f.id order by f.number, f.version desc""")
                .param("review", review)
                .param("organisation", organisation)
                .query((row, number) -> new ChronologyFile(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("file_name"),
                        row.getInt("number"),
                        row.getInt("version"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("attention"),
                        row.getString("taken_out_by") == null
                                ? null
                                : new ChronologyFile.TakenOut(
                                        row.getObject("taken_out_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("taken_out_by"),
                                        row.getString("taken_out_why"))))
                .list();
    }

    /** The newest version of each file of an agency, also of those that were taken out. */
    @Transactional
    public List<ChronologyFile> newest(Reader reader, UUID review, UUID organisation) {
        var newest = new ArrayList<ChronologyFile>();
        for (var file : of(reader, review, organisation)) {
            if (newest.isEmpty() || newest.getLast().number() != file.number()) {
                newest.add(file);
            }
        }
        return List.copyOf(newest);
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

    /**
     * What is understood of the file that waits, whether it takes the place of one that is kept, and how it then differs from that. Where
     * nobody has said so, it is proposed in the place of the one it is plainly a newer form of.
     */
    @Transactional
    public Understood understood(Reader reader, Review review, Organisation organisation, PendingFile file) {
        var content = pending.content(file);
        var reading = reading(organisation, content, file);
        var read = reading.entries().stream()
                .map(entry -> speaksForSeveral(reading, entry) ? entry : entry.of(organisation.name()))
                .toList();
        var newest = newest(reader, review.id(), organisation.id());
        var place = place(reader, review, file, newest, read);
        var replaced = place.replaces();
        return new Understood(
                file,
                Understood.tables(content, reading),
                read,
                reading.skipped(),
                reading.notes(),
                reading.agency() == null ? "" : reading.agency(),
                place,
                replaced == null ? Differences.between(List.of(), read) : between(replaced, review, read),
                replaced == null
                        ? newest.stream().mapToInt(ChronologyFile::number).max().orElse(0) + 1
                        : replaced.number(),
                replaced == null ? 1 : replaced.version() + 1);
    }

    private Differences between(ChronologyFile kept, Review review, List<Entry> read) {
        return Differences.between(entries.of(review.id(), kept.organisationId(), kept.number()), read);
    }

    private FilePlace place(
            Reader reader, Review review, PendingFile file, List<ChronologyFile> newest, List<Entry> read) {
        var before = pending.goesBackTo(reader, review, file);
        var kept = newest.stream()
                .filter(each -> each.takenOut() == null
                        || before.isPresent() && before.get().number() == each.number())
                .toList();
        if (before.isPresent()) {
            return new FilePlace(kept, file.place(), before.get().number());
        }
        if (kept.isEmpty() || file.place() != null) {
            return new FilePlace(kept, file.place(), null);
        }
        record Likely(int number, Differences differences) {}
        var likely = kept.stream()
                .map(each -> new Likely(each.number(), between(each, review, read)))
                .filter(each -> each.differences().plainlyRevised())
                .max(Comparator.comparingInt(each -> each.differences().paired()));
        return new FilePlace(kept, null, likely.map(Likely::number).orElse(null));
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
     * @param fromBefore entries in force of its earlier versions: a person did not accept that they change or go
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
        if (understood.place().open()) {
            throw new IllegalStateException("Callers first ask whether it takes an earlier file's place.");
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, number, version,
                            columns, uploaded_by)
                        select :id, review_id, organisation_id, file_name, fingerprint, bytes, :number, :version, columns, :by
                        from chronology.pending_file where id = :pending""")
                .param("id", id)
                .param("number", understood.number())
                .param("version", understood.version())
                .param("by", reader.person(), Types.OTHER)
                .param("pending", file.id())
                .update();
        known.confirm(
                organisation.id(),
                understood.tables().stream().map(Understood.Table::columns).toList());
        var differences = understood.differences().apart(apart).without(refused);
        var content = pending.content(file);
        written.write(review, organisation.id(), id, differences, InFile.in(content, understood.number()));
        pending.taken(review, file);
        combining.ask(review.id());
        var kept = new Kept(
                of(reader, review.id(), organisation.id()).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                differences.added().size(),
                differences.changed().size(),
                differences.removed().size(),
                fromBefore(review.id(), organisation.id(), understood.number(), id));
        reviews.did(
                reader,
                review.id(),
                "kept %s of %s, with %s%s%s"
                        .formatted(
                                understood.number() > 1 && understood.version() == 1
                                        ? "a further file, number " + understood.number() + ","
                                        : "version " + understood.version() + " of the chronology",
                                chronology(organisation, understood),
                                kept.entries(),
                                understood.version() == 1 ? "" : ": " + kept.words(),
                                refused.isEmpty()
                                        ? ""
                                        : ", and did not accept "
                                                + Show.count(refused.size(), "difference", "differences")));
        return kept;
    }

    private static String chronology(Organisation organisation, Understood understood) {
        return organisation.name()
                + (understood.number() > 1 && understood.version() > 1 ? " (file " + understood.number() + ")" : "");
    }

    /**
     * Takes one of an agency's files out of the chronology: its entries are withdrawn, nothing is deleted, and its other files stay as
     * they are. Sent again, it comes back. Afterwards call {@link Combining#combine}, in a transaction of the service.
     *
     * @param number which of the agency's files
     * @return how many entries went
     * @throws NotAllowed if there is no such file in force, or it is not the reader's to take out
     */
    @Transactional
    public int takeOut(Reader reader, Review review, Organisation organisation, int number, String why) {
        if (!ChronologyPolicy.uploads(reader, review, organisation.id())) {
            throw new NotAllowed("Only the agency itself, or the co-ordinator for it, takes its files out.");
        }
        var file = newest(reader, review.id(), organisation.id()).stream()
                .filter(each -> each.number() == number && each.takenOut() == null)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("This file is no longer in the chronology."));
        var gone = entries.of(review.id(), organisation.id(), number).stream()
                .map(RecordedEntry::id)
                .toList();
        written.withdraw(file.id(), gone);
        db.sql("""
                        update chronology.chronology_file set taken_out_at = now(), taken_out_by = :by, taken_out_why = :why
                        where review_id = :review and organisation_id = :organisation and number = :number and taken_out_at is null""")
                .param("by", reader.name())
                .param("why", why)
                .param("review", review.id())
                .param("organisation", organisation.id())
                .param("number", number)
                .update();
        combining.ask(review.id());
        reviews.did(
                reader,
                review.id(),
                "took a file of the chronology of %s out, with %s: %s"
                        .formatted(organisation.name(), Show.count(gone.size(), "entry", "entries"), why));
        return gone.size();
    }

    private int fromBefore(UUID review, UUID organisation, int number, UUID file) {
        return db.sql("""
                        select count(*) from chronology.entry
                        where review_id = :review and organisation_id = :organisation and file_number = :number
                          and not withdrawn and file_id <> :file""")
                .param("review", review)
                .param("organisation", organisation)
                .param("number", number)
                .param("file", file)
                .query(Integer.class)
                .single();
    }
}
