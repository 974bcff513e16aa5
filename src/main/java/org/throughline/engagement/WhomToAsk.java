package org.throughline.engagement;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.StaleWrite;

/** The name and telephone number that stand on every page of the family. */
@Component
public class WhomToAsk {

    private final JdbcClient db;
    private final Reviews reviews;

    WhomToAsk(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    @Transactional
    public Optional<ToAsk> of(Reader reader, Review review) {
        return db.sql(
                        "select name, role, telephone, hours, email, version from engagement.to_ask where review_id = :review")
                .param("review", review.id())
                .query(ToAsk.class)
                .optional();
    }

    /** @param who its version is 0 while nobody was named */
    @Transactional
    public void name(Reader reader, Review review, ToAsk who) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        insert into engagement.to_ask as known (review_id, name, role, telephone, hours, email)
                        values (:review, :name, :role, :telephone, :hours, :email)
                        on conflict (review_id) do update set name = :name, role = :role, telephone = :telephone, hours = :hours,
                            email = :email, version = known.version + 1
                        where known.version = :version""")
                .param("review", review.id())
                .param("name", who.name())
                .param("role", who.role())
                .param("telephone", who.telephone())
                .param("hours", who.hours(), Types.VARCHAR)
                .param("email", who.email(), Types.VARCHAR)
                .param("version", who.version())
                .update();
        if (written == 0) {
            var theirs = of(reader, review).orElseThrow();
            throw new StaleWrite(
                    "Whom the family can ask",
                    theirs.name() + ", " + theirs.telephone(),
                    who.name() + ", " + who.telephone(),
                    review.href() + "/family/whom-to-ask");
        }
        reviews.did(reader, review.id(), "named whom the family can ask");
    }
}
