package org.throughline.actions;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The name under which an agency leads actions of reviews that are not closed. */
@Component
class LeadNames {

    private final JdbcClient db;

    LeadNames(JdbcClient db) {
        this.db = db;
    }

    /** The agency is called otherwise now; a lead that was written in other words stays. The service's own work. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void renamed(Reader service, UUID organisation, String before, String name) {
        db.sql("""
                        update actions.action a set lead = :name from review.review r
                        where r.id = a.review_id and r.stage not in ('CLOSED', 'CLOSED_WITHOUT_REVIEW')
                          and a.organisation_id = :organisation and a.lead = :before""")
                .param("name", name)
                .param("organisation", organisation)
                .param("before", before)
                .update();
    }
}
