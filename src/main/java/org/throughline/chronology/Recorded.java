package org.throughline.chronology;

import org.throughline.chronology.dates.WrittenDate;

/** Turns an entry as the store keeps it back into one as it is read from a file. */
final class Recorded {

    private Recorded() {}

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
