package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Invitations;
import org.throughline.access.Notice;
import org.throughline.access.People;
import org.throughline.access.Person;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.anonymity.ReportText;
import org.throughline.audit.Act;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.NotFound;

/** A report that is not published, read by the relevant parties it is shared with: by name, on the screen, each reading kept in the history. */
@Component
public class SharedReports {

    private final JdbcClient db;
    private final People people;
    private final Invitations invitations;
    private final Versions versions;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedReports(
            JdbcClient db,
            People people,
            Invitations invitations,
            Versions versions,
            Reviews reviews,
            HoldsOnSharing holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.invitations = invitations;
        this.versions = versions;
        this.reviews = reviews;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody the report is shared with.
     *
     * @param part why they are a relevant party
     * @param endedOn from this day they read it no longer; null while they may
     */
    public record Party(
            UUID id,
            UUID personId,
            String name,
            String part,
            String sharedBy,
            LocalDate sharedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy) {}

    /** Who was just let in. @param link lets a person who is new here choose a password; null for one who signs in already */
    public record LetIn(Person person, @Nullable String link) {}

    /** A report as somebody it is shared with finds it. */
    public record Mine(UUID id, UUID reviewId, UUID versionId, String reference, String sharedBy, LocalDate sharedOn) {}

    /** @param summaryHtml the executive summary, or null */
    public record Opened(
            Mine mine, String overviewHtml, @Nullable String summaryHtml) {}

    /** A report was shared with a relevant party. */
    public record Shared(UUID review, UUID person, UUID party, Act.By by, String sentence) implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.REPORT_SHARED;
        }

        @Override
        public Set<UUID> people() {
            return Set.of(person);
        }

        @Override
        public String occasion() {
            return party.toString();
        }
    }

    /** Whether the reader says who reads the report of this review though it is not published. */
    @Transactional
    public boolean mayShare(Reader reader, Review review) {
        return Authority.mayPublish(reader, review)
                && db.sql("select exists (select 1 from report.restricted where review_id = :review)")
                        .param("review", review.id())
                        .query(Boolean.class)
                        .single();
    }

    /** Those it is and was shared with, in the order they were let in. */
    @Transactional
    public List<Party> parties(Reader reader, UUID review) {
        return db.sql("""
                        select id, person_id, name, part, shared_by, shared_on, ended_on, ended_by from report.relevant_party
                        where review_id = :review order by shared_on, name""").param("review", review).query(Party.class).list();
    }

    /** Shares the newest version with somebody; a person who is new to the service gets a link to choose a password. */
    @Transactional
    public LetIn share(Reader reader, Review review, String name, String email, String part) {
        Authority.need(
                mayShare(reader, review),
                "The co-ordinator or the partnership's chair shares a report that is not published.");
        holds.need(reader, review, Sharing.RELEVANT_PARTY);
        var version = versions.current(reader, review.id()).orElseThrow(NotFound::new);
        var known = people.byEmail(email);
        var person = known.orElseGet(() -> people.add(reader, name, email));
        var id = UUID.randomUUID();
        int added = db.sql("""
                        insert into report.relevant_party (id, review_id, version_id, person_id, name, part, reference, shared_by, shared_on)
                        values (:id, :review, :version, :person, :name, :part, :reference, :by, :on) on conflict do nothing""")
                .param("id", id)
                .param("review", review.id())
                .param("version", version.id())
                .param("person", person.id())
                .param("name", person.name())
                .param("part", part)
                .param("reference", review.reference())
                .param("by", reader.name())
                .param("on", LocalDate.now(clock))
                .update();
        if (added > 0) {
            events.publishEvent(new Shared(
                    review.id(),
                    person.id(),
                    id,
                    reader.by(),
                    "shared the report, which is not published, with " + person.name() + " (" + part + ")"));
        }
        // never for somebody who is here already: the link would let another choose their password
        return new LetIn(person, known.isPresent() ? null : invitations.make(reader, person.id()));
    }

    /** From now on they read it no longer. */
    @Transactional
    public void end(Reader reader, Review review, UUID party) {
        Authority.need(
                mayShare(reader, review), "The co-ordinator or the partnership's chair says who reads the report.");
        var ended = db.sql("""
                        update report.relevant_party set ended_on = :on, ended_by = :by
                        where id = :id and review_id = :review and ended_on is null""")
                .param("on", LocalDate.now(clock))
                .param("by", reader.name())
                .param("id", party)
                .param("review", review.id())
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        var name = parties(reader, review.id()).stream()
                .filter(each -> each.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElseThrow(NotFound::new);
        reviews.did(reader, review.id(), "ended the sharing of the report with " + name);
    }

    /** Reports shared with the reader, the latest first. */
    @Transactional
    public List<Mine> mine(Reader reader) {
        return reader.person() == null
                ? List.of()
                : db.sql("""
                        select id, review_id, version_id, reference, shared_by, shared_on from report.relevant_party
                        where person_id = :person and ended_on is null order by shared_on desc, reference""")
                        .param("person", Objects.requireNonNull(reader.person()))
                        .query(Mine.class)
                        .list();
    }

    /** Opens one for reading, which its review's history then says. */
    @Transactional
    public Opened open(Reader reader, UUID id) {
        var mine = mine(reader).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var version = versions.of(reader, mine.reviewId()).stream()
                .filter(each -> each.id().equals(mine.versionId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        reviews.looked(reader, mine.reviewId(), "read the report that is shared with them");
        try {
            var summary = versions.summary(reader, version).orElse(null);
            return new Opened(mine, html(versions.overview(reader, version)), summary == null ? null : html(summary));
        } catch (UnreadableFile problem) {
            // files are read before they are stored, so this one was damaged since
            throw new NotFound();
        }
    }

    private static String html(Version.Upload file) throws UnreadableFile {
        return ReportText.of(file.bytes()).html();
    }
}
