package org.throughline.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** The papers of the panel's meetings: attached, read on screen, taken away as they came; and who has read them. */
@Component
public class Papers {

    private static final String SELECT = """
            select p.id, p.meeting_id, p.title, p.file_name, p.size, p.added_at, p.added_by, p.withdrawn_on, p.withdrawn_why,
                (select count(*) from panel.paper_reader r where r.paper_id = p.id) as opened,
                (select count(r.read_at) from panel.paper_reader r where r.paper_id = p.id) as read,
                exists (select 1 from panel.paper_reader r where r.paper_id = p.id and r.person_id = :me and r.read_at is not null) as mine
            from panel.paper p where p.review_id = :review
            """;

    private final JdbcClient db;
    private final Reviews reviews;
    private final Meetings meetings;
    private final Sealed sealed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            JdbcClient db,
            Reviews reviews,
            Meetings meetings,
            Sealed sealed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.meetings = meetings;
        this.sealed = sealed;
        this.events = events;
        this.clock = clock;
    }

    /** A paper was attached to a meeting. */
    public record Attached(UUID review, UUID paper, Act.By by, String sentence) implements SomethingWaits {

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
            return paper.toString();
        }
    }

    /** A paper the reader has not said they have read. */
    public record Unread(UUID id, UUID meetingId, String title, LocalDate heldOn) {}

    /** Those of meetings that are still to be held or recorded which the reader has not said they have read, the nearest meeting's first. */
    @Transactional
    public List<Unread> unread(Reader reader, UUID review) {
        return db.sql("""
                        select p.id, p.meeting_id, p.title, m.held_on from panel.paper p join panel.meeting m on m.id = p.meeting_id
                        where p.review_id = :review and p.withdrawn_on is null and m.called_off_on is null and m.recorded_on is null
                          and not exists (select 1 from panel.paper_reader r
                            where r.paper_id = p.id and r.person_id = :me and r.read_at is not null)
                        order by m.held_on, p.added_at, p.title""")
                .param("me", reader.person(), Types.OTHER)
                .param("review", review)
                .query(Unread.class)
                .list();
    }

    /** Those of a meeting, in the order they were attached. */
    @Transactional
    public List<Paper> of(Reader reader, UUID review, UUID meeting) {
        return db.sql(SELECT + " and p.meeting_id = :meeting order by p.added_at, p.title")
                .param("me", reader.person(), Types.OTHER)
                .param("review", review)
                .param("meeting", meeting)
                .query(Papers::paper)
                .list();
    }

    @Transactional
    public Paper get(Reader reader, UUID review, UUID id) {
        return db.sql(SELECT + " and p.id = :id")
                .param("me", reader.person(), Types.OTHER)
                .param("review", review)
                .param("id", id)
                .query(Papers::paper)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getString("title"),
                row.getString("file_name"),
                row.getInt("size"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_why"),
                row.getInt("opened"),
                row.getInt("read"),
                row.getBoolean("mine"));
    }

    /**
     * Attaches a paper to a meeting; the panel is told by e-mail that a paper waits.
     *
     * @throws UnreadableFile when the panel could not read it on screen, with a sentence for the person who sends it
     */
    @Transactional
    public void attach(Reader reader, Review review, UUID meeting, String title, String fileName, byte[] bytes)
            throws UnreadableFile {
        check(reader, review);
        var of = meetings.get(reader, review.id(), meeting);
        if (of.calledOffOn() != null) {
            throw new NotAllowed("This meeting was called off.");
        }
        OfficeFiles.read(fileName, bytes);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into panel.paper (id, review_id, meeting_id, title, file_name, bytes, size, added_at, added_by)
                        values (:id, :review, :meeting, :title, :fileName, :bytes, :size, now(), :by)""")
                .param("id", id)
                .param("review", review.id())
                .param("meeting", meeting)
                .param("title", title)
                .param("fileName", fileName)
                .param("bytes", sealed.seal(bytes))
                .param("size", bytes.length)
                .param("by", reader.name())
                .update();
        events.publishEvent(new Attached(
                review.id(), id, reader.by(), "attached a paper to the panel's meeting of " + Show.date(of.heldOn())));
    }

    /** Takes a paper back: nobody opens it any more. Who had opened it stays on record. */
    @Transactional
    public void withdraw(Reader reader, Review review, UUID id, String why) {
        check(reader, review);
        int changed = db.sql("""
                        update panel.paper set withdrawn_on = :today, withdrawn_why = :why
                        where id = :id and review_id = :review and withdrawn_on is null""")
                .param("today", LocalDate.now(clock))
                .param("why", why)
                .param("id", id)
                .param("review", review.id())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "took back a paper of the panel");
    }

    /** What it says, to be read on screen; that it was opened is recorded. */
    @Transactional
    public Content read(Reader reader, Review review, Paper paper) {
        try {
            return OfficeFiles.read(paper.fileName(), bytes(reader, review, paper, "read a paper of the panel"));
        } catch (UnreadableFile changed) {
            throw new IllegalStateException("A paper that could be read when it came cannot be read now.", changed);
        }
    }

    /** The file as it came; that it was taken is recorded. */
    @Transactional
    public byte[] file(Reader reader, Review review, Paper paper) {
        return bytes(reader, review, paper, "took out a paper of the panel");
    }

    private byte[] bytes(Reader reader, Review review, Paper paper, String looked) {
        if (!PanelPolicy.reads(reader, review) || paper.withdrawnOn() != null) {
            throw new NotFound();
        }
        mark(reader, review, paper.id(), false);
        reviews.looked(reader, review.id(), looked);
        return sealed.open(db.sql("select bytes from panel.paper where id = :id")
                .param("id", paper.id())
                .query(byte[].class)
                .single());
    }

    /** The reader says that they have read it. */
    @Transactional
    public void haveRead(Reader reader, Review review, Paper paper) {
        if (!PanelPolicy.reads(reader, review) || paper.withdrawnOn() != null) {
            throw new NotAllowed("This paper is not yours to read.");
        }
        mark(reader, review, paper.id(), true);
        reviews.did(reader, review.id(), "said that they have read a paper of the panel");
    }

    private void mark(Reader reader, Review review, UUID paper, boolean read) {
        if (reader.person() == null) {
            return;
        }
        db.sql("""
                        insert into panel.paper_reader (paper_id, review_id, person_id, name, opened_at, read_at)
                        values (:paper, :review, :person, :name, now(), case when :read then now() end)
                        on conflict (paper_id, person_id) do update set read_at = coalesce(paper_reader.read_at, excluded.read_at)""")
                .param("paper", paper)
                .param("review", review.id())
                .param("person", reader.person())
                .param("name", reader.name())
                .param("read", read)
                .update();
    }

    /** Who opened it, the first to do so first. */
    @Transactional
    public List<Paper.Opened> opened(Reader reader, UUID review, UUID paper) {
        return db.sql("""
                        select person_id, name, opened_at, read_at from panel.paper_reader
                        where review_id = :review and paper_id = :paper order by opened_at""")
                .param("review", review)
                .param("paper", paper)
                .query((row, number) -> new Paper.Opened(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        moment(row.getObject("read_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static void check(Reader reader, Review review) {
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's staff, the chair and the author attach papers.");
        }
    }
}
