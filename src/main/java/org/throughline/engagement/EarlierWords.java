package org.throughline.engagement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** What somebody wrote before they worded it anew or took it back. The store shows it to them and to who speaks for them, to nobody else. */
@Component
public class EarlierWords {

    private final JdbcClient db;

    EarlierWords(JdbcClient db) {
        this.db = db;
    }

    /** @param until when it was worded anew or taken back */
    public record Earlier(UUID aboutId, String words, OffsetDateTime until) {}

    /** Of one person, by what it is about, latest first. */
    @Transactional
    public Map<UUID, List<Earlier>> of(Reader reader, Contact contact) {
        return db
                .sql(
                        "select about_id, words, until from engagement.earlier_words where contact_id = :contact order by until desc")
                .param("contact", contact.id())
                .query(Earlier.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Earlier::aboutId));
    }

    /** Part of the act that changes it. */
    @Transactional
    public void keep(Reader reader, Contact contact, UUID about, String words) {
        db.sql(
                        "insert into engagement.earlier_words (id, review_id, contact_id, about_id, words) values (:id, :review, :contact, :about, :words)")
                .param("id", UUID.randomUUID())
                .param("review", contact.reviewId())
                .param("contact", contact.id())
                .param("about", about)
                .param("words", words)
                .update();
    }
}
