package org.throughline.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.ReportText;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;

/** Versions of a review's overview report, kept encrypted as they were sent. */
@Component
public class Versions {

    private static final String COLUMNS = """
            select id, review_id, number, status, file_name, fingerprint, summary_name, note, uploaded_by, uploaded_at
            from report.report_version\s""";
    private static final RowMapper<Version> VERSION = (row, line) -> new Version(
            row.getObject("id", UUID.class),
            row.getObject("review_id", UUID.class),
            row.getInt("number"),
            VersionStatus.valueOf(row.getString("status")),
            row.getString("file_name"),
            row.getString("fingerprint"),
            row.getString("summary_name"),
            row.getString("note"),
            row.getString("uploaded_by"),
            row.getObject("uploaded_at", OffsetDateTime.class).toInstant());

    private final JdbcClient db;
    private final Reviews reviews;
    private final Numbers numbers;
    private final Sealed sealed;

    Versions(JdbcClient db, Reviews reviews, Numbers numbers, Sealed sealed) {
        this.db = db;
        this.reviews = reviews;
        this.numbers = numbers;
        this.sealed = sealed;
    }

    /** Those the reader may see, newest first. */
    @Transactional
    public List<Version> of(Reader reader, UUID review) {
        return db.sql(COLUMNS + "where review_id = :review order by number desc")
                .param("review", review)
                .query(VERSION)
                .list();
    }

    @Transactional
    public Version get(Reader reader, UUID review, int number) {
        return of(reader, review).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The newest version that still counts. */
    @Transactional
    public Optional<Version> current(Reader reader, UUID review) {
        return of(reader, review).stream().findFirst().filter(version -> version.status() != VersionStatus.SUPERSEDED);
    }

    /**
     * Stores a new version; those before it that are not published no longer count.
     *
     * @throws UnreadableFile with a sentence for the person who uploads, when a file is not a Word document that can be read
     */
    @Transactional
    public Version upload(
            Reader reader, Review review, Version.Upload overview, Version.@Nullable Upload summary, String note)
            throws UnreadableFile {
        Authority.need(
                Authority.mayUpload(reader, review),
                "The chair, the author and the co-ordinator upload the report, while it is drafted or corrected.");
        var text = ReportText.of(overview.bytes());
        if (summary != null) {
            ReportText.of(summary.bytes());
        }
        int number = numbers.next("report_version", review.id());
        for (var earlier : of(reader, review.id())) {
            if (earlier.status().next().contains(VersionStatus.SUPERSEDED)) {
                come(reader, earlier, VersionStatus.SUPERSEDED);
            }
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into report.report_version (id, review_id, number, status, file_name, fingerprint, bytes, summary_name,
                            summary_bytes, note, uploaded_by)
                        values (:id, :review, :number, 'DRAFT', :fileName, :fingerprint, :bytes, :summaryName, :summaryBytes, :note, :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("number", number)
                .param("fileName", overview.fileName())
                .param("fingerprint", fingerprint(overview.bytes()))
                .param("bytes", sealed.seal(overview.bytes()))
                .param("summaryName", summary == null ? null : summary.fileName(), Types.VARCHAR)
                .param("summaryBytes", summary == null ? null : sealed.seal(summary.bytes()), Types.BINARY)
                .param("note", note)
                .param("by", reader.name())
                .update();
        int position = 0;
        for (var block : text.blocks()) {
            if (block instanceof ReportText.Heading heading) {
                db.sql("insert into report.heading values (:review, :version, :position, :level, :words)")
                        .param("review", review.id())
                        .param("version", id)
                        .param("position", position++)
                        .param("level", heading.level() - 1)
                        .param("words", heading.text())
                        .update();
            }
        }
        reviews.did(reader, review.id(), "uploaded version " + number + " of the report");
        return get(reader, review.id(), number);
    }

    /** What the report's headings say, in order. */
    @Transactional
    public List<Version.Heading> headings(Reader reader, Version version) {
        return db.sql("select level, words from report.heading where version_id = :version order by position")
                .param("version", version.id())
                .query(Version.Heading.class)
                .list();
    }

    /** The overview report as it was uploaded. */
    @Transactional
    public Version.Upload overview(Reader reader, Version version) {
        return new Version.Upload(version.fileName(), bytes("bytes", version).orElseThrow(NotFound::new));
    }

    /** The executive summary as it was uploaded, if there is one. */
    @Transactional
    public Optional<Version.Upload> summary(Reader reader, Version version) {
        var name = version.summaryName();
        return name == null
                ? Optional.empty()
                : bytes("summary_bytes", version).map(bytes -> new Version.Upload(name, bytes));
    }

    private Optional<byte[]> bytes(String column, Version version) {
        return db.sql("select " + column + " from report.report_version where id = :id")
                .param("id", version.id())
                .query((row, line) -> row.getBytes(1))
                .optional()
                .map(sealed::open);
    }

    /** Brings a version to a status that may follow its own. */
    @Transactional
    public void come(Reader reader, Version version, VersionStatus to) {
        if (!version.status().next().contains(to)) {
            throw new IllegalStateException("A version cannot go from " + version.status() + " to " + to + ".");
        }
        db.sql("update report.report_version set status = :status where id = :id")
                .param("status", to.name())
                .param("id", version.id())
                .update();
    }

    /** Lets the panel's members read this version. */
    @Transactional
    void shareWithPanel(Reader reader, Version version) {
        db.sql("update report.report_version set shared_with_panel = true where id = :id")
                .param("id", version.id())
                .update();
    }

    static String fingerprint(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
