package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** What family and friends write in their own words about the person who died: theirs alone until sent, theirs to change until used. */
@Component
public class Contributions {

    private static final String COLUMNS = """
            select c.id, c.contact_id, c.wish, c.words, c.signed, c.version, c.written_by, c.written_at, c.sent_at, c.changed_at,
                u.number, u.outcome, u.printed, u.answer, u.by_name, u.on_day
            from engagement.contribution c left join lateral (
                select * from engagement.contribution_use u where u.contribution_id = c.id order by u.number desc limit 1) u on true
            where c.status <> 'THROWN_AWAY'""";

    private static final RowMapper<Contribution> CONTRIBUTION = (row, line) -> new Contribution(
            row.getObject("id", UUID.class),
            row.getObject("contact_id", UUID.class),
            Contribution.Wish.valueOf(row.getString("wish")),
            row.getString("words"),
            row.getString("signed"),
            row.getInt("version"),
            row.getString("written_by"),
            row.getObject("written_at", OffsetDateTime.class),
            row.getObject("sent_at", OffsetDateTime.class),
            row.getObject("changed_at", OffsetDateTime.class),
            row.getString("outcome") == null
                    ? null
                    : new Contribution.Use(
                            row.getInt("number"),
                            Contribution.Outcome.valueOf(row.getString("outcome")),
                            row.getString("printed"),
                            row.getString("answer"),
                            row.getString("by_name"),
                            row.getObject("on_day", LocalDate.class)));

    private final JdbcClient db;
    private final Reviews reviews;
    private final Family family;
    private final FamilyLog log;
    private final EarlierWords earlier;
    private final org.springframework.context.ApplicationEventPublisher events;
    private final Clock clock;

    Contributions(
            JdbcClient db,
            Reviews reviews,
            Family family,
            FamilyLog log,
            EarlierWords earlier,
            org.springframework.context.ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.family = family;
        this.log = log;
        this.earlier = earlier;
        this.events = events;
        this.clock = clock;
    }

    /** Of one person, latest first; for themselves with their drafts. */
    @Transactional
    public List<Contribution> of(Reader reader, Contact contact) {
        return db.sql(COLUMNS + " and c.contact_id = :contact order by c.written_at desc")
                .param("contact", contact.id())
                .query(CONTRIBUTION)
                .list();
    }

    /** Everything that was sent to a review, what is not decided first. */
    @Transactional
    public List<Contribution> ofReview(Reader reader, UUID review) {
        return db.sql(
                        COLUMNS
                                + " and c.review_id = :review and c.sent_at is not null order by u.number is not null, c.sent_at")
                .param("review", review)
                .query(CONTRIBUTION)
                .list();
    }

    /** One that was sent. */
    @Transactional
    public Contribution get(Reader reader, Review review, UUID id) {
        return ofReview(reader, review.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One of a person's own. */
    @Transactional
    public Contribution own(Reader reader, Contact contact, UUID id) {
        return of(reader, contact).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the report prints before anything else, in the order it came. */
    @Transactional
    public List<Contribution.Printed> printed(Reader reader, UUID review) {
        return ofReview(reader, review).stream()
                .map(each -> each.use() == null || each.use().printed() == null
                        ? null
                        : new Contribution.Printed(each.use().printed(), each.signed()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many of those sent to a review are not decided yet. */
    @Transactional
    public int undecided(Reader reader, UUID review) {
        return (int) ofReview(reader, review).stream()
                .filter(each -> each.use() == null)
                .count();
    }

    /** Begins one. The same words sent twice are kept once. @param send false to keep it as a draft */
    @Transactional
    public void begin(
            Reader reader,
            Review review,
            Contact contact,
            Contribution.Wish wish,
            String words,
            @Nullable String signed,
            boolean send) {
        EngagementPolicy.needFamily(reader, review);
        if (of(reader, contact).stream()
                .anyMatch(each -> each.use() == null
                        && each.words().equals(words)
                        && each.wish() == wish
                        && each.isDraft() != send)) {
            return;
        }
        insert(reader, contact, wish, words, signed, send);
        if (send) { // a draft is nobody's business but theirs, and nothing of the review
            reviews.did(reader, review.id(), SENT);
        }
    }

    /** Staff write down what somebody said aloud, wrote on paper or recorded. They see it on their page, and can change it there. */
    @Transactional
    public void writeDown(
            Reader reader,
            Review review,
            Contact contact,
            Contribution.Wish wish,
            String words,
            @Nullable String signed) {
        EngagementPolicy.needKeeper(reader, review);
        if (contact.kind() == Contact.Kind.PERPETRATOR) {
            throw new NotAllowed("This is for those who were close to the person who died.");
        }
        insert(reader, contact, wish, words, signed, true);
        reviews.did(reader, review.id(), "wrote down what somebody in the family said in their own words");
    }

    private void insert(
            Reader reader,
            Contact contact,
            Contribution.Wish wish,
            String words,
            @Nullable String signed,
            boolean send) {
        db.sql("""
                        insert into engagement.contribution (id, review_id, contact_id, wish, words, signed, status, written_by, sent_at)
                        values (:id, :review, :contact, :wish, :words, :signed, :status, :by,
                            case when :status = 'SENT' then clock_timestamp() end)""")
                .param("id", UUID.randomUUID())
                .param("review", contact.reviewId())
                .param("contact", contact.id())
                .param("wish", wish.name())
                .param("words", words)
                .param("signed", signed, Types.VARCHAR)
                .param("status", send ? "SENT" : "DRAFT")
                .param("by", reader.name())
                .update();
    }

    private static final String SENT = "sent the review something in their own words";

    /**
     * Words it anew, and sends it if it was a draft; what was sent stays sent. Refused once the review has decided about it.
     *
     * @param version the wording that was on the page
     */
    @Transactional
    public void change(
            Reader reader,
            Review review,
            Contact contact,
            UUID id,
            Contribution.Wish wish,
            String words,
            @Nullable String signed,
            boolean send,
            int version) {
        EngagementPolicy.needFamily(reader, review);
        alone(id);
        var was = own(reader, contact, id);
        int written = db.sql("""
                        update engagement.contribution set wish = :wish, words = :words, signed = :signed, version = version + 1,
                            written_by = :by, written_at = clock_timestamp(), status = :status,
                            changed_at = case when status = 'SENT' then clock_timestamp() end,
                            sent_at = case when :status = 'SENT' then coalesce(sent_at, clock_timestamp()) end
                        where id = :id and contact_id = :contact and version = :version and status <> 'THROWN_AWAY' and not exists (
                            select 1 from engagement.contribution_use u where u.contribution_id = :id)""")
                .param("wish", wish.name())
                .param("words", words)
                .param("signed", signed, Types.VARCHAR)
                .param("by", reader.name())
                .param("status", send || !was.isDraft() ? "SENT" : "DRAFT")
                .param("id", id)
                .param("contact", contact.id())
                .param("version", version)
                .update();
        if (written == 0) {
            var own = contact.ownHref(review.reference());
            throw new StaleWrite("What you wrote", was.words(), words, own + "/own-words");
        }
        if (!was.isDraft()) {
            earlier.keep(reader, contact, id, was.words());
        }
        if (send || !was.isDraft()) {
            reviews.did(reader, review.id(), was.isDraft() ? SENT : "changed what they had sent in their own words");
        }
    }

    /** What was sent is a draft again, which only they see; until the review has decided about it. */
    @Transactional
    public void takeBack(Reader reader, Review review, Contact contact, UUID id) {
        EngagementPolicy.needFamily(reader, review);
        alone(id);
        need(db.sql("""
                        update engagement.contribution set status = 'DRAFT', sent_at = null, changed_at = null, version = version + 1
                        where id = :id and contact_id = :contact and status = 'SENT' and not exists (
                            select 1 from engagement.contribution_use u where u.contribution_id = :id)""").param("id", id).param("contact", contact.id()).update());
        reviews.did(reader, review.id(), "took back what they had sent in their own words");
    }

    /** A draft they do not want any more; its words are not kept. */
    @Transactional
    public void throwAway(Reader reader, Review review, Contact contact, UUID id) {
        EngagementPolicy.needFamily(reader, review);
        need(db.sql("""
                        update engagement.contribution set status = 'THROWN_AWAY', words = '', signed = null, version = version + 1
                        where id = :id and contact_id = :contact and status = 'DRAFT'""").param("id", id).param("contact", contact.id()).update());
    }

    /** The person and staff may act on it at the same moment; the second waits, and then sees what the first did. */
    private void alone(UUID id) {
        db.sql("select 1 from engagement.contribution where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    private static void need(int written) {
        if (written == 0) {
            throw new NotFound();
        }
    }

    /**
     * Says how the review uses it; the person reads this. Can be said anew.
     *
     * @param printed as the report prints it; null unless it is printed
     * @param seen of {@link Contribution#seen}, as it was on the page
     */
    @Transactional
    public void use(
            Reader reader,
            Review review,
            UUID id,
            Contribution.Outcome outcome,
            @Nullable String printed,
            String answer,
            String seen) {
        EngagementPolicy.needKeeper(reader, review);
        alone(id);
        var now = get(reader, review, id);
        if (!now.seen().equals(seen)) {
            var theirs = now.use();
            throw new StaleWrite(
                    "This",
                    now.words()
                            + (theirs == null
                                    ? ""
                                    : "\n\n" + theirs.outcome().words() + ". " + theirs.answer()
                                            + (theirs.printed() == null
                                                    ? ""
                                                    : "\n\nAs the report prints it:\n" + theirs.printed())),
                    outcome.words() + ". " + answer
                            + (printed == null ? "" : "\n\nAs the report prints it:\n" + printed),
                    review.href() + "/family/own-words/" + id);
        }
        var before = now.use();
        var today = LocalDate.now(clock);
        db.sql("""
                        insert into engagement.contribution_use (contribution_id, review_id, contact_id, number, outcome, printed, answer,
                            by_name, on_day)
                        values (:id, :review, :contact, :number, :outcome, :printed, :answer, :by, :today)""")
                .param("id", id)
                .param("review", review.id())
                .param("contact", now.contactId())
                .param("number", before == null ? 1 : before.number() + 1)
                .param("outcome", outcome.name())
                .param("printed", printed, Types.VARCHAR)
                .param("answer", answer)
                .param("by", reader.name())
                .param("today", today)
                .update();
        var contact = family.contact(reader, review.id(), now.contactId());
        if (before == null) {
            log.write(
                    reader,
                    contact,
                    LogEntry.of(
                            LogKind.CONTRIBUTED,
                            Objects.requireNonNull(now.sentAt())
                                    .atZoneSameInstant(org.throughline.web.Show.LONDON)
                                    .toLocalDate(),
                            LogEntry.Outcome.YES,
                            now.writtenBy().equals(contact.name())
                                    ? "In their own words, on their own page."
                                    : "In their own words, written by " + now.writtenBy() + "."));
        }
        if (outcome == Contribution.Outcome.IN_REPORT && (before == null || before.printed() == null)) {
            log.write(
                    reader,
                    contact,
                    LogEntry.of(LogKind.TRIBUTE, today, LogEntry.Outcome.YES, "Printed in the report."));
        }
        events.publishEvent(NewForFamily.of(
                review.id(),
                List.of(contact),
                today,
                reader.by(),
                switch (outcome) {
                    case IN_REPORT -> "put what somebody in the family wrote into the report as a tribute";
                    case KEPT_PRIVATE -> "said that what somebody in the family wrote is kept private";
                    case NOT_USED -> "said that what somebody in the family wrote is not used, and why";
                }));
    }
}
