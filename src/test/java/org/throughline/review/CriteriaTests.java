package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.Decided;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/** The criteria beside the evidence, where the decision is prepared and made. */
@ThroughlineTest
class CriteriaTests {

    @Autowired
    Invented invented;

    @Autowired
    Decided decided;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Criteria criteria;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_knew_whom_stands_beside_the_law_of_that_day() throws UnsupportedEncodingException {
        var partnership = invented.partnership();
        var coordinator = invented.coordinator(partnership);
        var chair = invented.forPartnership(Role.CSP_CHAIR, partnership);
        var review = decided.put(coordinator, partnership);
        var police = invented.agency(partnership, "Police");
        invented.involve(review, police);
        answered(coordinator, review, police, "NOT_KNOWN", 1, true);
        assertThat(criteria.of(coordinator, review).unknownToAll()).isTrue();

        answered(coordinator, review, police, "KNOWN", 2, true);
        answered(coordinator, review, police, "NOT_KNOWN", 3, false);
        var beside = criteria.of(chair, review);
        assertThat(beside.unknownToAll()).isFalse();
        assertThat(beside.amended()).isFalse();
        assertThat(beside.limbs()).doesNotContain(Limb.DOMESTIC_ABUSE);
        var page = desk.open(chair, review.href() + "/decision/decide").getContentAsString();
        assertThat(page)
                .contains("section 9: the law in force on the day of the death", police.name(), "Two calls in 2024");
    }

    /** A return is written straight into the store: how agencies send theirs is another room's test. */
    private void answered(Reader reader, Review review, Organisation agency, String known, int version, boolean sent) {
        transaction.executeWithoutResult(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            var id = UUID.randomUUID();
            db.sql("""
                            insert into evidence.scoping_return (id, review_id, organisation_id, version, saved_by, sent_at)
                            values (:id, :review, :agency, :version, 'Invented', case when :sent then now() end)""")
                    .param("id", id)
                    .param("review", review.id())
                    .param("agency", agency.id())
                    .param("version", version)
                    .param("sent", sent)
                    .update();
            db.sql("""
                            insert into evidence.person_answer (return_id, review_id, organisation_id, subject_id, known, nature)
                            select :id, :review, :agency, id, :known, 'Two calls in 2024' from review.subject where review_id = :review""")
                    .param("id", id)
                    .param("review", review.id())
                    .param("agency", agency.id())
                    .param("known", known)
                    .update();
        });
    }
}
