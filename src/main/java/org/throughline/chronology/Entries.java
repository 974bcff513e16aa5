package org.throughline.chronology;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The entries of a review's agencies, as far as the reader may see them: an agency its own, the chair all. */
@Component
public class Entries {

    private static final String COLUMNS = """
            id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty, time_of_day,
            event, source, outcome, seen, comment, attention, same_event, position""";

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    /** The combined chronology in its order: by earliest day, latest day, time; undated entries beside their neighbour in the file. */
    @Transactional
    public List<RecordedEntry> combined(Reader reader, UUID review) {
        return db.sql("select " + COLUMNS + " from chronology.entry where review_id = :review and not withdrawn"
                        + " order by position, agency, row")
                .param("review", review)
                .query(RecordedEntry.class)
                .list();
    }
}
