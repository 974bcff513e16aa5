package org.throughline.chronology;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The name under which an agency's entries stand in the combined chronology of reviews that are not closed; shared versions keep theirs. */
@Component
class EntryAgencies {

    private final JdbcClient db;
    private final Combining combining;

    EntryAgencies(JdbcClient db, Combining combining) {
        this.db = db;
        this.combining = combining;
    }

    /** The agency is called otherwise now. The service's own work, after that has been decided. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void renamed(Reader service, UUID organisation, String name) {
        db.sql("""
                        with changed as (
                            update chronology.entry e set agency = :name from review.review r
                            where r.id = e.review_id and r.stage not in ('CLOSED', 'CLOSED_WITHOUT_REVIEW')
                              and e.organisation_id = :organisation and e.agency <> :name returning e.review_id)
                        select distinct review_id from changed""")
                .param("name", name)
                .param("organisation", organisation)
                .query(UUID.class)
                .list()
                .forEach(combining::ask);
    }
}
