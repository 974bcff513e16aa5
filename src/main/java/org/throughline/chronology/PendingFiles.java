package org.throughline.chronology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that were sent and wait to be confirmed. They are kept, encrypted, until a person keeps them or puts them away. */
@Component
public class PendingFiles {

    /** The largest chronology kept, in bytes: 50 MB. Larger ones hold pictures. */
    public static final long LARGEST = 50L << 20;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Columns>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Sealed sealed;
    private final Reviews reviews;

    PendingFiles(JdbcClient db, Sealed sealed, Reviews reviews) {
        this.db = db;
        this.sealed = sealed;
        this.reviews = reviews;
    }

    /**
     * Reads a file as it came, to refuse it at once if it cannot be read.
     *
     * @return what was read of it
     * @throws UnreadableFile with a sentence for the person who sent it
     */
    public static Reading check(String fileName, Path file) throws UnreadableFile, IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.TOO_LARGE,
                    "This file is larger than 50 MB. Take the pictures out, or split it into smaller files, and send it again.");
        }
        var content = OfficeFiles.read(fileName, file);
        var reading = ChronologyReader.read(content);
        if (reading.entries().isEmpty() && reading.needsColumns().isEmpty()) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.EMPTY,
                    "This file can be read, but no entries of a chronology were found in it. Put one entry on each row of a table, with its date and what happened, and send it again.");
        }
        return reading;
    }

    /** The version in force of one of the agency's files, if it holds these very bytes. An earlier one may be sent again, to go back to it. */
    @Transactional
    public Optional<ChronologyFile> inForceAlready(Reader reader, Review review, UUID organisation, byte[] bytes) {
        return db.sql("""
                        select id, organisation_id, file_name, number, version, uploaded_at from chronology.chronology_file f
                        where review_id = :review and organisation_id = :organisation and fingerprint = :fingerprint
                          and taken_out_at is null
                          and not exists (select 1 from chronology.chronology_file later where later.review_id = f.review_id
                              and later.organisation_id = f.organisation_id and later.number = f.number
                              and later.version > f.version) limit 1""")
                .param("review", review.id())
                .param("organisation", organisation)
                .param("fingerprint", fingerprint(bytes))
                .query((row, number) -> new ChronologyFile(
                        row.getObject("id", UUID.class),
                        organisation,
                        row.getString("file_name"),
                        row.getInt("number"),
                        row.getInt("version"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        0,
                        0,
                        null))
                .optional();
    }

    /** One of an agency's files, and one of its versions. */
    public record Version(int number, int version) {}

    /** The earlier version whose very bytes a waiting file has: keeping it in the place of that file goes back to it. */
    @Transactional
    public Optional<Version> goesBackTo(Reader reader, Review review, PendingFile file) {
        return db.sql("""
                        select f.number, f.version from chronology.chronology_file f join chronology.pending_file p
                          on p.review_id = f.review_id and p.organisation_id = f.organisation_id and p.fingerprint = f.fingerprint
                        where p.review_id = :review and p.id = :id order by f.uploaded_at desc, f.version desc limit 1""")
                .param("review", review.id())
                .param("id", file.id())
                .query(Version.class)
                .optional();
    }

    /** Keeps what was sent until it is confirmed, beside what waits already; the very same bytes once. */
    @Transactional
    public void propose(Reader reader, Review review, Organisation organisation, String fileName, byte[] bytes) {
        if (!ChronologyPolicy.uploads(reader, review, organisation.id())) {
            throw new NotAllowed("Only the agency itself, or the co-ordinator for it, sends its chronology.");
        }
        var fingerprint = fingerprint(bytes);
        db.sql("""
                        delete from chronology.pending_file
                        where review_id = :review and organisation_id = :organisation and fingerprint = :fingerprint""")
                .param("review", review.id())
                .param("organisation", organisation.id())
                .param("fingerprint", fingerprint)
                .update();
        db.sql("""
                        insert into chronology.pending_file (id, review_id, organisation_id, file_name, fingerprint, bytes, sent_by, sent_at)
                        values (:id, :review, :organisation, :name, :fingerprint, :bytes, :by, clock_timestamp())""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("organisation", organisation.id())
                .param("name", fileName)
                .param("fingerprint", fingerprint)
                .param("bytes", sealed.seal(bytes))
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "sent a chronology of " + organisation.name() + ", which waits to be checked");
    }

    /** The agency's files that wait to be confirmed, newest first. */
    @Transactional
    public List<PendingFile> all(Reader reader, Review review, UUID organisation) {
        return db.sql("""
                        select id, file_name, sent_by, sent_at, columns::text as columns, place from chronology.pending_file
                        where review_id = :review and organisation_id = :organisation order by sent_at desc, id""")
                .param("review", review.id())
                .param("organisation", organisation)
                .query((row, number) -> new PendingFile(
                        row.getObject("id", UUID.class),
                        organisation,
                        row.getString("file_name"),
                        row.getString("sent_by"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        chosen(row.getString("columns")),
                        row.getObject("place", Integer.class)))
                .list();
    }

    /** Files of one agency in one review that wait. */
    public record Waiting(UUID review, UUID organisation, int number) {}

    /** What waits of the reader's own agencies, in every review. */
    @Transactional
    public List<Waiting> ofOwn(Reader reader) {
        return db.sql("""
                        select review_id as review, organisation_id as organisation, count(*) as number from chronology.pending_file
                        where organisation_id = any(:own) group by review_id, organisation_id""")
                .param("own", reader.organisations().toArray(UUID[]::new))
                .query(Waiting.class)
                .list();
    }

    /** The newest of them, if there is one. */
    @Transactional
    public Optional<PendingFile> of(Reader reader, Review review, UUID organisation) {
        return all(reader, review, organisation).stream().findFirst();
    }

    private static List<Columns> chosen(@org.jspecify.annotations.Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, COLUMNS);
    }

    /** Reads a file again with the columns a person chose. */
    @Transactional
    public void choose(Reader reader, Review review, PendingFile file, List<Columns> columns) {
        db.sql(
                        "update chronology.pending_file set columns = cast(:columns as jsonb) where review_id = :review and id = :id")
                .param("columns", JSON.writeValueAsString(columns))
                .param("review", review.id())
                .param("id", file.id())
                .update();
    }

    /**
     * Notes what a person says of a waiting file.
     *
     * @param place the number of the agency's file it takes the place of, or {@link FilePlace#FURTHER}
     */
    @Transactional
    public void place(Reader reader, Review review, PendingFile file, int place) {
        db.sql("update chronology.pending_file set place = :place where review_id = :review and id = :id")
                .param("place", place)
                .param("review", review.id())
                .param("id", file.id())
                .update();
    }

    /** Puts a file away that nobody wants kept. */
    @Transactional
    public void putAway(Reader reader, Review review, Organisation organisation, PendingFile file) {
        if (!ChronologyPolicy.uploads(reader, review, organisation.id())) {
            throw new NotAllowed("Only the agency itself, or the co-ordinator for it, puts its files away.");
        }
        if (taken(review, file)) {
            reviews.did(reader, review.id(), "put a waiting chronology of " + organisation.name() + " away");
        }
    }

    /** It is kept: it waits no more. */
    boolean taken(Review review, PendingFile file) {
        return db.sql("delete from chronology.pending_file where review_id = :review and id = :id")
                        .param("review", review.id())
                        .param("id", file.id())
                        .update()
                > 0;
    }

    /** What the file says. */
    Content content(PendingFile file) {
        var bytes = db.sql("select bytes from chronology.pending_file where id = :id")
                .param("id", file.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        try {
            return OfficeFiles.read(file.fileName(), sealed.open(bytes));
        } catch (UnreadableFile changed) {
            throw new IllegalStateException("A file that could be read when it came can no longer be read.", changed);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
