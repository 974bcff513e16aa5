package org.throughline.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.WrittenDate;

/** Reads an entry out of the store, and turns it back into one as it is read from a file. */
final class Recorded {

    private Recorded() {}

    /** A row of {@link Entries#COLUMNS}, by hand: thousands are read for one picture. */
    static RecordedEntry row(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                Certainty.valueOf(row.getString(11)),
                row.getObject(12, LocalTime.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getObject(19, UUID.class),
                row.getInt(20),
                new InFile(row.getInt(21), row.getString(22), row.getObject(23, Integer.class)));
    }

    static Entry asRead(RecordedEntry entry) {
        return new Entry(
                entry.fileId().toString(),
                entry.row(),
                entry.agency(),
                new WrittenDate(
                        entry.written(),
                        entry.edtf(),
                        entry.earliest(),
                        entry.latest(),
                        entry.certainty(),
                        entry.timeOfDay(),
                        entry.attention()),
                entry.timeOfDay(),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment(),
                0,
                entry.row(),
                entry.attention());
    }
}
