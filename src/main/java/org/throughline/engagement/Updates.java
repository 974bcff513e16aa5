package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;

/** What is written on the family's own pages about where the review is. */
@Component
public class Updates {

    private final JdbcClient db;
    private final Family family;
    private final FamilyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Updates(JdbcClient db, Family family, FamilyLog log, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.db = db;
        this.family = family;
        this.log = log;
        this.clock = clock;
    }

    /** Latest first; for a member of the family those meant for them. */
    @Transactional
    public List<SharedUpdate> of(Reader reader, UUID review) {
        return db.sql("""
                        select id, contact_id, words, next_by, waiting_for, shared_on, shared_by from engagement.shared_update
                        where review_id = :review order by shared_at desc""").param("review", review).query(SharedUpdate.class).list();
    }

    /** Those meant for one person, latest first. */
    @Transactional
    public List<SharedUpdate> forOne(Reader reader, Contact contact) {
        return of(reader, contact.reviewId()).stream()
                .filter(update ->
                        update.contactId() == null || update.contactId().equals(contact.id()))
                .toList();
    }

    /** @param contact for whom alone; null for everybody who has their own page */
    @Transactional
    public void share(
            Reader reader,
            Review review,
            @Nullable Contact contact,
            String words,
            @Nullable String waitingFor,
            @Nullable LocalDate nextBy) {
        EngagementPolicy.needKeeper(reader, review);
        var today = LocalDate.now(clock);
        db.sql("""
                        insert into engagement.shared_update (id, review_id, contact_id, words, waiting_for, next_by, shared_on, shared_by)
                        values (:id, :review, :contact, :words, :waiting, :nextBy, :today, :by)""")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("contact", contact == null ? null : contact.id(), Types.OTHER)
                .param("words", words)
                .param("waiting", waitingFor, Types.VARCHAR)
                .param("nextBy", nextBy, Types.DATE)
                .param("today", today)
                .param("by", reader.name())
                .update();
        var told = contact == null ? family.contacts(reader, review.id()) : List.of(contact);
        for (var each : told) {
            if (each.personId() != null) {
                log.write(reader, each, LogEntry.of(LogKind.UPDATE, today, LogEntry.Outcome.YES, "On their own page."));
            }
        }
        events.publishEvent(
                NewForFamily.of(review.id(), told, today, reader.by(), "told the family where the review is"));
    }
}
