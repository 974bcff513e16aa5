package org.throughline.engagement;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** When each of a person's pages was last answered, so that whoever comes back sees where something is to be read. */
@Component
public class LastAnswers {

    private final JdbcClient db;

    LastAnswers(JdbcClient db) {
        this.db = db;
    }

    private record Last(String page, LocalDate on) {}

    /** By the last part of the page's address: "questions", "comments", "names", "own-words"; without those that wait for an answer still. */
    @Transactional
    public Map<String, LocalDate> of(Reader reader, Contact contact) {
        return db.sql("""
                        select page, max(answered_on) as "on" from (
                            select 'questions' as page, answered_on from engagement.family_question where contact_id = :contact
                            union all select 'comments', answered_on from engagement.reading_comment where contact_id = :contact
                            union all select 'names', answered_on from engagement.proposed_name where contact_id = :contact
                            union all select 'own-words', on_day from engagement.contribution_use where contact_id = :contact
                            union all select case about when 'QUESTION' then 'questions' when 'COMMENT' then 'comments'
                                else 'own-words' end, answered_on from engagement.changed_mind where contact_id = :contact) answers
                        where answered_on is not null group by page""").param("contact", contact.id()).query(Last.class).list().stream()
                .collect(Collectors.toMap(Last::page, Last::on));
    }
}
