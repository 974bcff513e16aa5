package org.throughline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;

/** What an earlier report was before each correction, whole. */
@Component
public class EarlierVersions {

    private final JdbcClient db;
    private final Clock clock;

    EarlierVersions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A version that was corrected.
     *
     * @param html the document as it was then; empty where there was none
     * @param by who corrected it
     * @param at when it was corrected
     */
    public record Version(int number, EarlierReport.Words words, String html, String by, Instant at) {}

    /** Keeps what stands, before it is written anew. */
    @Transactional
    void keep(Reader reader, Partnership partnership, EarlierReport before) {
        var words = before.words();
        db.sql("""
                        insert into report.earlier_version (report_id, partnership_id, version, pseudonym, died, first_published, suicide,
                            themes, summary, recommendations, html, replaced_by, replaced_at)
                        values (:report, :partnership, :version, :pseudonym, :died, :published, :suicide,
                            :themes, :summary, :recommendations, :html, :by, :at)""")
                .param("report", before.id())
                .param("partnership", partnership.id())
                .param("version", before.version())
                .param("pseudonym", words.pseudonym())
                .param("died", words.died())
                .param("published", words.firstPublished())
                .param("suicide", words.kind() == EarlierReport.Kind.SUICIDE)
                .param("themes", words.themes().stream().map(Enum::name).toArray(String[]::new))
                .param("summary", words.summary())
                .param("recommendations", words.recommendations())
                .param("html", before.html())
                .param("by", reader.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a report, the newest first. */
    @Transactional
    public List<Version> of(Reader reader, Partnership partnership, EarlierReport report) {
        Authority.needEarlier(reader, partnership);
        return db.sql("select * from report.earlier_version where report_id = :report order by version desc")
                .param("report", report.id())
                .query(EarlierVersions::version)
                .list();
    }

    /** {@link NotFound} where there is none of this number. */
    @Transactional
    public Version get(Reader reader, Partnership partnership, EarlierReport report, int number) {
        return of(reader, partnership, report).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                EarlierReports.words(row),
                row.getString("html"),
                row.getString("replaced_by"),
                row.getObject("replaced_at", OffsetDateTime.class).toInstant());
    }
}
