package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.settings.OwnFields;
import org.throughline.settings.OwnFields.OwnField;
import org.throughline.web.Show;
import org.throughline.web.StaleWrite;

/** What was answered to the fields a partnership adds to the notification. */
@Component
public class OwnAnswers {

    private final JdbcClient db;
    private final Reviews reviews;

    OwnAnswers(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    /**
     * @param label as it was asked
     * @param answer as it is kept: a date as 2026-03-02, a yes or no as the name of {@link Answer}; "" for nothing
     * @param version for refusing a stale write
     */
    public record OwnAnswer(UUID field, String label, OwnFields.Kind kind, String answer, int version) {

        /** As it is read. */
        public String words() {
            return answer.isEmpty()
                    ? "Not recorded"
                    : switch (kind) {
                        case WORDS -> answer;
                        case DATE -> Show.date(LocalDate.parse(answer));
                        case YES_NO -> Answer.valueOf(answer).words();
                    };
        }
    }

    /** The latest answer to each field. */
    @Transactional
    public List<OwnAnswer> of(Reader reader, UUID review) {
        return db.sql("""
                        select distinct on (field_id) field_id as field, label, kind, answer, version from review.own_answer
                        where review_id = :review order by field_id, version desc""").param("review", review).query(OwnAnswer.class).list();
    }

    /** Keeps the answers given when the death is notified. */
    @Transactional
    public void keep(Reader reader, Review review, Map<OwnField, String> answers) {
        correct(reader, review, answers, Map.of());
    }

    /**
     * Writes answers anew; the earlier ones are kept. A stale write is refused.
     *
     * @param versions what was on the page, by field; none for a field not answered before
     */
    @Transactional
    public void correct(Reader reader, Review review, Map<OwnField, String> answers, Map<UUID, Integer> versions) {
        if (!ReviewPolicy.runs(reader, review)) {
            throw new NotAllowed("Only the partnership's own staff write down what was notified.");
        }
        var before = of(reader, review.id()).stream().collect(Collectors.toMap(OwnAnswer::field, each -> each));
        int changed = 0;
        for (var each : answers.entrySet()) {
            var old = before.get(each.getKey().id());
            if (each.getValue().equals(old == null ? "" : old.answer())) {
                continue;
            }
            int version = versions.getOrDefault(each.getKey().id(), 0);
            if ((old == null ? 0 : old.version()) != version
                    || !write(review, each.getKey(), each.getValue(), version)) {
                throw new StaleWrite(
                        "“" + each.getKey().label() + "”",
                        old == null ? "" : old.answer(),
                        each.getValue(),
                        review.href() + "/own-fields");
            }
            changed++;
        }
        if (changed > 0) {
            reviews.did(reader, review.id(), "wrote down what the partnership itself asks at notification");
        }
    }

    private boolean write(Review review, OwnField field, String answer, int version) {
        return db.sql("""
                        insert into review.own_answer (review_id, field_id, label, kind, answer, version)
                        values (:review, :field, :label, :kind, :answer, :version)
                        on conflict do nothing""")
                        .param("review", review.id())
                        .param("field", field.id())
                        .param("label", field.label())
                        .param("kind", field.kind().name())
                        .param("answer", answer)
                        .param("version", version + 1)
                        .update()
                == 1;
    }
}
