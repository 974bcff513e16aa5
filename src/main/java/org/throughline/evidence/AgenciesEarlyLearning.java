package org.throughline.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.EarlyLearningSource;
import org.throughline.review.Review;

/** What agencies' scoping returns say cannot wait: the last that each sent. */
@Component
public class AgenciesEarlyLearning implements EarlyLearningSource {

    private final JdbcClient db;

    AgenciesEarlyLearning(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public List<Sent> sent(Reader reader, Review review) {
        return db.sql("""
                        select o.id, o.name, s.early_learning, (
                                select min(same.sent_at) from evidence.scoping_return same where same.review_id = :review
                                    and same.organisation_id = s.organisation_id and same.early_learning = s.early_learning) as said_at from (
                            select distinct on (organisation_id) organisation_id, early_learning from evidence.scoping_return
                            where review_id = :review and sent_at is not null order by organisation_id, version desc) s
                        join access.organisation o on o.id = s.organisation_id
                        where s.early_learning <> '' order by o.name""")
                .param("review", review.id())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Sent(
                            id,
                            row.getString("name"),
                            row.getString("early_learning"),
                            row.getObject("said_at", OffsetDateTime.class).toInstant(),
                            review.href() + "/agencies/" + id);
                })
                .list();
    }
}
