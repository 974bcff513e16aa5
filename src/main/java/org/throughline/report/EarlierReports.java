package org.throughline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Keeps what a partnership's staff write of reports from before this service, and what was done with each. */
@Component
public class EarlierReports {

    private final JdbcClient db;
    private final EarlierVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EarlierReports(JdbcClient db, EarlierVersions versions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** Something done with an earlier report, as one sentence after the person's name. */
    public record Change(Instant at, String by, String sentence) {}

    /** Those of a partnership that are not discarded, the latest death first. */
    @Transactional
    public List<EarlierReport> of(Reader reader, Partnership partnership) {
        return all(reader, partnership).stream()
                .filter(each -> each.discarded() == null)
                .toList();
    }

    /** Those of a partnership, also those that were discarded, the latest death first. */
    @Transactional
    public List<EarlierReport> all(Reader reader, Partnership partnership) {
        Authority.needEarlier(reader, partnership);
        return db.sql(
                        "select * from report.earlier_report where partnership_id = :partnership order by died desc, pseudonym, id")
                .param("partnership", partnership.id())
                .query((row, number) -> report(row))
                .list();
    }

    /** {@link NotFound} where the partnership has none of this id. */
    @Transactional
    public EarlierReport get(Reader reader, Partnership partnership, UUID id) {
        Authority.needEarlier(reader, partnership);
        return db.sql("select * from report.earlier_report where partnership_id = :partnership and id = :id")
                .param("partnership", partnership.id())
                .param("id", id)
                .query((row, number) -> report(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Records a report; it is not public yet. */
    @Transactional
    public EarlierReport add(Reader reader, Partnership partnership, EarlierReport.Words words, String html) {
        Authority.needEarlier(reader, partnership);
        var id = UUID.randomUUID();
        written("""
                        insert into report.earlier_report (id, partnership_id, version, pseudonym, died, first_published, suicide,
                            themes, summary, recommendations, html)
                        values (:id, :partnership, 1, :pseudonym, :died, :published, :suicide, :themes, :summary, :recommendations, :html)""", words, html)
                .param("id", id)
                .param("partnership", partnership.id())
                .update();
        var report = get(reader, partnership, id);
        did(reader, partnership, report, "recorded the earlier report " + report.called());
        return report;
    }

    /**
     * Writes a report anew. What the public reads stays as it is until it is published again.
     *
     * @param version what the page showed; a stale one is refused with both texts
     * @param why the year of death of a report that was public is another; null where it is not
     */
    @Transactional
    public void change(
            Reader reader,
            Partnership partnership,
            EarlierReport before,
            EarlierReport.Words words,
            String html,
            int version,
            @Nullable String why) {
        Authority.needEarlier(reader, partnership);
        needKept(before);
        var movesYear = before.href() != null && before.words().died() != words.died();
        if (movesYear && why == null) {
            throw new NotAllowed("The year of death of a report that was public is corrected with a reason.");
        }
        int changed = written("""
                        update report.earlier_report set version = version + 1, pseudonym = :pseudonym, died = :died,
                            first_published = :published, suicide = :suicide, themes = :themes, summary = :summary,
                            recommendations = :recommendations, html = :html
                        where id = :id and version = :version and discarded_on is null""", words, html)
                .param("id", before.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw stale(reader, partnership, before, words);
        }
        versions.keep(reader, partnership, before);
        did(
                reader,
                partnership,
                before,
                "changed the earlier report " + before.called() + ", version " + before.version()
                        + (movesYear
                                ? "; corrected the year of death from "
                                        + before.words().died() + " to " + words.died() + ": " + why
                                : ""));
    }

    /**
     * Discards a report that never was public: it is no longer listed, cannot be changed and cannot be made public. What was written of it stays
     * on record.
     *
     * @param version what the page showed; a stale one is refused
     */
    @Transactional
    public void discard(Reader reader, Partnership partnership, EarlierReport report, String why, int version) {
        Authority.needEarlier(reader, partnership);
        if (!report.mayBeDiscarded()) {
            throw new NotAllowed("Only a report that never was public can be discarded.");
        }
        int discarded = db.sql("""
                        update report.earlier_report set discarded_on = :on, discarded_by = :by, discarded_why = :why
                        where id = :id and version = :version and href is null and discarded_on is null""")
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .param("why", why)
                .param("id", report.id())
                .param("version", version)
                .update();
        if (discarded == 0) {
            var now = get(reader, partnership, report.id());
            throw new StaleWrite(
                    "The earlier report",
                    now.state() + "\n" + now.words().asText(),
                    "Discard it: " + why,
                    report.path(partnership.code()));
        }
        did(reader, partnership, report, "discarded the earlier report " + report.called() + ": " + why);
    }

    static void needKept(EarlierReport report) {
        if (report.discarded() != null) {
            throw new NotAllowed("This report is discarded. Record it anew where that was a mistake.");
        }
    }

    /** The refusal for somebody who looked at a version that is no longer the newest. */
    StaleWrite stale(Reader reader, Partnership partnership, EarlierReport report, EarlierReport.Words yours) {
        return new StaleWrite(
                "The earlier report",
                get(reader, partnership, report.id()).words().asText(),
                yours.asText(),
                report.path(partnership.code()));
    }

    /** Notes that the public reads this version at this address; false when it is no longer the newest. */
    @Transactional
    boolean isPublic(Reader reader, Partnership partnership, EarlierReport report, String href, String sentence) {
        int noted = db.sql("""
                        update report.earlier_report set href = :href, public_version = version, withdrawn_on = null, withdrawn_why = null
                        where id = :id and version = :version and href is not distinct from :before and discarded_on is null""")
                .param("href", href)
                .param("before", report.href(), Types.VARCHAR)
                .param("id", report.id())
                .param("version", report.version())
                .update();
        did(reader, partnership, report, sentence);
        return noted == 1;
    }

    @Transactional
    void isWithdrawn(Reader reader, Partnership partnership, EarlierReport report, String why) {
        db.sql("update report.earlier_report set withdrawn_on = :on, withdrawn_why = :why where id = :id")
                .param("on", LocalDate.now(clock))
                .param("why", why)
                .param("id", report.id())
                .update();
        did(reader, partnership, report, "withdrew the earlier report " + report.called() + " from the web: " + why);
    }

    /** What was done with a report, the newest first. */
    @Transactional
    public List<Change> history(Reader reader, Partnership partnership, EarlierReport report) {
        Authority.needEarlier(reader, partnership);
        return db.sql(
                        "select at, by_name, sentence from report.earlier_change where report_id = :report order by number desc")
                .param("report", report.id())
                .query((row, number) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("sentence")))
                .list();
    }

    private void did(Reader reader, Partnership partnership, EarlierReport report, String sentence) {
        kept(reader, partnership, report, sentence);
        events.publishEvent(new Act.Done(null, reader.by(), sentence + ", for " + partnership.name()));
    }

    /** In the report's own history, which only its partnership reads; what is in the trail can never be taken out. */
    private void kept(Reader reader, Partnership partnership, EarlierReport report, String sentence) {
        db.sql("""
                        insert into report.earlier_change (report_id, partnership_id, number, sentence, by_name, at)
                        select :report, :partnership, 1 + count(*), :sentence, :by, :at from report.earlier_change
                        where report_id = :report""")
                .param("report", report.id())
                .param("partnership", partnership.id())
                .param("sentence", sentence)
                .param("by", reader.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, EarlierReport.Words words, String html) {
        return db.sql(sql)
                .param("pseudonym", words.pseudonym())
                .param("died", words.died())
                .param("published", words.firstPublished())
                .param("suicide", words.kind() == EarlierReport.Kind.SUICIDE)
                .param("themes", words.themes().stream().map(Enum::name).toArray(String[]::new))
                .param("summary", words.summary())
                .param("recommendations", words.recommendations())
                .param("html", html);
    }

    private static EarlierReport report(ResultSet row) throws SQLException {
        var discarded = row.getObject("discarded_on", LocalDate.class);
        return new EarlierReport(
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                row.getInt("version"),
                words(row),
                row.getString("html"),
                row.getString("href"),
                row.getObject("public_version", Integer.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_why"),
                discarded == null
                        ? null
                        : new EarlierReport.Discarded(
                                discarded, row.getString("discarded_by"), row.getString("discarded_why")));
    }

    /** What the staff wrote, from a row of a report or of what it was before. */
    static EarlierReport.Words words(ResultSet row) throws SQLException {
        var themes = EnumSet.noneOf(Theme.class);
        Arrays.stream((String[]) row.getArray("themes").getArray())
                .map(Theme::valueOf)
                .forEach(themes::add);
        return new EarlierReport.Words(
                row.getString("pseudonym"),
                row.getInt("died"),
                row.getInt("first_published"),
                row.getBoolean("suicide") ? EarlierReport.Kind.SUICIDE : EarlierReport.Kind.HOMICIDE,
                themes,
                row.getString("summary"),
                row.getString("recommendations"));
    }
}
