package org.throughline.engagement;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.engagement.Reading.MarkKind;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;

/** Versions of the report shared with single people to be read at their pace, and how far each has come. */
@Component
public class Readings {

    private static final String COLUMNS = """
            select r.id, r.review_id, r.contact_id, r.draft_id, r.version, r.kind, r.from_day, r.to_day, r.note, r.warning,
                r.warned, r.shared_by, r.shared_on, r.ended_on
            from engagement.reading r""";

    private static final RowMapper<Reading> READING = (row, line) -> new Reading(
            row.getObject("id", UUID.class),
            row.getObject("review_id", UUID.class),
            row.getObject("contact_id", UUID.class),
            row.getObject("draft_id", UUID.class),
            row.getInt("version"),
            Reading.Kind.valueOf(row.getString("kind")),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getString("note"),
            row.getString("warning"),
            List.of((Integer[]) row.getArray("warned").getArray()),
            row.getString("shared_by"),
            row.getObject("shared_on", LocalDate.class),
            row.getObject("ended_on", LocalDate.class));

    private final JdbcClient db;
    private final Reviews reviews;
    private final HoldsOnSharing holds;
    private final DraftSource drafts;
    private final FamilyLog log;
    private final Sealed sealed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(
            JdbcClient db,
            Reviews reviews,
            HoldsOnSharing holds,
            DraftSource drafts,
            FamilyLog log,
            Sealed sealed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.db = db;
        this.reviews = reviews;
        this.holds = holds;
        this.drafts = drafts;
        this.log = log;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** What is to be shared, as staff decide it. @param warned numbers of the parts before which the warning stands, from 1 */
    public record Wanted(
            Reading.Kind kind,
            LocalDate from,
            LocalDate to,
            @Nullable String note,
            String warning,
            Collection<Integer> warned) {}

    /** Every reading of one person, latest first; for themselves those that are open. */
    @Transactional
    public List<Reading> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " where r.contact_id = :contact order by r.shared_at desc")
                .param("contact", contact.id())
                .query(READING)
                .list();
    }

    /** {@link NotFound} when there is none, or its days are over for whoever was to read it. */
    @Transactional
    public Reading get(Reader reader, Contact contact, UUID id) {
        return of(reader, contact).stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Shares the newest version with one person. */
    @Transactional
    public void share(Reader reader, Review review, Contact contact, Wanted wanted) {
        EngagementPolicy.needKeeper(reader, review);
        if (!contact.kind().mayHaveOwnPage()) {
            throw new NotAllowed("Nothing is shared with this person.");
        }
        if (wanted.to().isBefore(wanted.from())) {
            throw new IllegalArgumentException("The last day comes before the first.");
        }
        holds.need(reader, review, Sharing.FAMILY_READING);
        var draft = drafts.newest(reader, review).orElseThrow(NotFound::new);
        var copy = copy(reader, review, draft);
        var today = LocalDate.now(clock);
        db.sql("""
                        insert into engagement.reading (id, review_id, contact_id, draft_id, version, kind, from_day, to_day, note, warning,
                            warned, shared_by, shared_on)
                        values (:id, :review, :contact, :draft, :version, :kind, :from, :to, :note, :warning, :warned, :by, :today)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("draft", copy)
                .param("version", draft.version())
                .param("kind", wanted.kind().name())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("note", wanted.note(), Types.VARCHAR)
                .param("warning", wanted.warning())
                .param("warned", wanted.warned().toArray(Integer[]::new))
                .param("by", reader.name())
                .param("today", today)
                .update();
        log.write(
                reader,
                contact,
                LogEntry.of(
                        wanted.kind() == Reading.Kind.DRAFT ? LogKind.DRAFT_GIVEN : LogKind.FINAL_GIVEN,
                        today,
                        LogEntry.Outcome.YES,
                        "Version " + draft.version() + ", on their own page."));
        events.publishEvent(NewForFamily.of(
                review.id(),
                List.of(contact),
                today,
                reader.by(),
                "shared version " + draft.version() + " of the report with someone close to the person who died"));
    }

    /** One copy of each version serves everybody it is shared with. */
    private UUID copy(Reader reader, Review review, Draft draft) {
        var known = db.sql("select id from engagement.draft where review_id = :review and version = :version")
                .param("review", review.id())
                .param("version", draft.version())
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        db.sql("insert into engagement.draft (id, review_id, version, copied_by) values (:id, :review, :version, :by)")
                .param("id", id)
                .param("review", review.id())
                .param("version", draft.version())
                .param("by", reader.name())
                .update();
        int number = 1;
        for (int part = 1; part <= draft.parts().size(); part++) {
            var words = draft.parts().get(part - 1);
            db.sql("insert into engagement.draft_part values (:review, :draft, :part, :title, :first, :last)")
                    .param("review", review.id())
                    .param("draft", id)
                    .param("part", part)
                    .param("title", words.title())
                    .param("first", number)
                    .param("last", number + words.paragraphs().size() - 1)
                    .update();
            for (var paragraph : words.paragraphs()) {
                db.sql("insert into engagement.draft_paragraph values (:review, :draft, :part, :number, :html)")
                        .param("review", review.id())
                        .param("draft", id)
                        .param("part", part)
                        .param("number", number++)
                        .param("html", sealed.seal(paragraph.html().getBytes(StandardCharsets.UTF_8)))
                        .update();
            }
        }
        return id;
    }

    /** From now on nobody reads it, whatever days were agreed. */
    @Transactional
    public void end(Reader reader, Review review, Contact contact, UUID reading) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.reading set ended_on = :today, ended_by = :by
                        where id = :id and contact_id = :contact and ended_on is null""")
                .param("today", LocalDate.now(clock))
                .param("by", reader.name())
                .param("id", reading)
                .param("contact", contact.id())
                .update();
        if (written == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "ended the sharing of a version of the report");
    }

    /** The parts of what is read, in order. */
    @Transactional
    public List<Reading.Part> parts(Reader reader, Reading reading) {
        return db.sql(
                        "select part, title, first, last from engagement.draft_part where draft_id = :draft order by part")
                .param("draft", reading.draftId())
                .query(Reading.Part.class)
                .list();
    }

    /** The paragraphs of one part, in order. */
    @Transactional
    public List<Reading.Paragraph> paragraphs(Reader reader, Reading reading, int part) {
        return paragraphs("part", reading, part);
    }

    /** The paragraphs that somebody in a review spoke of, by the comment, as they read them. */
    @Transactional
    public Map<UUID, String> spokenOf(Reader reader, Review review) {
        EngagementPolicy.needKeeper(reader, review);
        return db
                .sql("""
                        select c.id, p.html from engagement.reading_comment c
                        join engagement.reading r on r.id = c.reading_id
                        join engagement.draft_paragraph p on p.draft_id = r.draft_id and p.number = c.paragraph
                        where c.review_id = :review""")
                .param("review", review.id())
                .query((row, line) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new String(sealed.open(row.getBytes("html")), StandardCharsets.UTF_8)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public Reading.Paragraph paragraph(Reader reader, Reading reading, int number) {
        return paragraphs("number", reading, number).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Reading.Paragraph> paragraphs(String by, Reading reading, int number) {
        return db.sql("select number, html from engagement.draft_paragraph where draft_id = :draft and " + by
                        + " = :number order by number")
                .param("draft", reading.draftId())
                .param("number", number)
                .query((row, line) -> new Reading.Paragraph(
                        row.getInt("number"), new String(sealed.open(row.getBytes("html")), StandardCharsets.UTF_8)))
                .list();
    }

    /** How far it was read, by the person or who speaks for them. */
    @Transactional
    public Reading.Progress progress(Reader reader, Reading reading) {
        var marks = db.sql(
                        "select kind, part, by_name, at from engagement.reading_mark where reading_id = :reading order by at")
                .param("reading", reading.id())
                .query(Reading.Mark.class)
                .list();
        return new Reading.Progress(marks, parts(reader, reading).size());
    }

    /** Whoever reads opened a part, or said what they want. @param part null for the whole */
    @Transactional
    public void mark(
            Reader reader, Review review, Contact contact, Reading reading, MarkKind kind, @Nullable Integer part) {
        EngagementPolicy.needFamily(reader, review);
        db.sql("""
                        insert into engagement.reading_mark (id, review_id, contact_id, reading_id, kind, part, by_name)
                        values (:id, :review, :contact, :reading, :kind, :part, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact.id())
                .param("reading", reading.id())
                .param("kind", kind.name())
                .param("part", part, Types.INTEGER)
                .param("by", reader.name())
                .update();
        var draft = reading.kind() == Reading.Kind.DRAFT;
        switch (kind) {
            case FINISHED -> {
                log.write(
                        reader,
                        contact,
                        LogEntry.of(
                                draft ? LogKind.DRAFT_READ : LogKind.FINAL_READ,
                                LocalDate.now(clock),
                                LogEntry.Outcome.YES,
                                "On their own page, as much as they wanted."));
                reviews.did(reader, review.id(), "finished reading a version of the report");
            }
            case WITH_SOMEONE -> reviews.did(reader, review.id(), "asked to read a part of the report with somebody");
            case OPENED, WENT_ON, NOT_NOW -> reviews.looked(reader, review.id(), "read in a version of the report");
        }
    }
}
