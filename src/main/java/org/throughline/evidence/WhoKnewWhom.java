package org.throughline.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.KnownSource;
import org.throughline.review.Review;

/** Tells the decision which agency knew whom, from the newest scoping return each of them sent. */
@Component
class WhoKnewWhom implements KnownSource {

    private final JdbcClient db;

    WhoKnewWhom(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public List<Known> known(Reader reader, Review review) {
        return db.sql("""
                        select o.name as agency, a.subject_id, a.known, a.nature, a.dates from (
                            select distinct on (organisation_id) id, organisation_id from evidence.scoping_return
                            where review_id = :review and sent_at is not null order by organisation_id, version desc) r
                        join evidence.person_answer a on a.return_id = r.id join access.organisation o on o.id = r.organisation_id
                        order by o.name""")
                .param("review", review.id())
                .query((row, number) -> {
                    var answer = org.throughline.evidence.Known.valueOf(row.getString("known"));
                    var words = new ArrayList<>(List.of(
                            answer.words(),
                            Objects.requireNonNullElse(row.getString("nature"), ""),
                            Objects.requireNonNullElse(row.getString("dates"), "")));
                    words.removeIf(String::isBlank);
                    return new Known(
                            row.getString("agency"),
                            row.getObject("subject_id", UUID.class),
                            answer == org.throughline.evidence.Known.KNOWN,
                            answer != org.throughline.evidence.Known.NOT_YET_SEARCHED,
                            String.join("; ", words));
                })
                .list();
    }
}
