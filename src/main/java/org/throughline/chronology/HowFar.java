package org.throughline.chronology;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** How far the work after a change is, kept where every node sees it. */
@Component
public class HowFar {

    private final JdbcClient db;

    HowFar(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param step what is being done, as a sentence begins: "Entries are put in order"
     * @param total 0 before it is known
     * @param failed whether it stopped; it is tried again when somebody next opens the chronology
     */
    public record Progress(String step, int done, int total, boolean failed) {}

    /** Call it outside of the transaction that does the work, or nobody hears it before that is over. */
    @Transactional
    public void say(Reader service, UUID review, Progress progress) {
        db.sql("""
                        insert into chronology.progress (review_id, step, done, total, failed) values (:review, :step, :done, :total, :failed)
                        on conflict (review_id) do update set step = excluded.step, done = excluded.done, total = excluded.total,
                            failed = excluded.failed""")
                .param("review", review)
                .param("step", progress.step())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("failed", progress.failed())
                .update();
    }

    @Transactional
    public Optional<Progress> of(Reader reader, UUID review) {
        return db.sql("select step, done, total, failed from chronology.progress where review_id = :review")
                .param("review", review)
                .query(Progress.class)
                .optional();
    }
}
