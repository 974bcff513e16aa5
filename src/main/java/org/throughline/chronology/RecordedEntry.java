package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Certainty;

/**
 * An entry of an agency's chronology as the store keeps it: the words as sent, and beside them what was understood.
 *
 * @param row counts the entries of the file it came in, from 1
 * @param written the date as typed
 * @param sameEvent shared by entries that record one contact
 * @param attention why a person must look, or empty
 */
public record RecordedEntry(
        UUID id,
        UUID reviewId,
        UUID organisationId,
        UUID fileId,
        int row,
        String agency,
        String written,
        @Nullable String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Certainty certainty,
        @Nullable LocalTime timeOfDay,
        String event,
        String source,
        String outcome,
        String seen,
        String comment,
        String attention,
        @Nullable UUID sameEvent,
        int position,
        InFile inFile) {

    /** Of its agency's only file. */
    public RecordedEntry(
            UUID id,
            UUID reviewId,
            UUID organisationId,
            UUID fileId,
            int row,
            String agency,
            String written,
            @Nullable String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Certainty certainty,
            @Nullable LocalTime timeOfDay,
            String event,
            String source,
            String outcome,
            String seen,
            String comment,
            String attention,
            @Nullable UUID sameEvent,
            int position) {
        this(
                id,
                reviewId,
                organisationId,
                fileId,
                row,
                agency,
                written,
                edtf,
                earliest,
                latest,
                certainty,
                timeOfDay,
                event,
                source,
                outcome,
                seen,
                comment,
                attention,
                sameEvent,
                position,
                InFile.FIRST);
    }

    /** "14", or "14 of file 2": counted in its file. */
    public String numbered() {
        return row + inFile.fileWords();
    }

    /** "entry 14", or where the file has rows "row 15"; of which file, where its agency sent several. */
    public String reference() {
        return (inFile.sheetRow() == null ? "entry " + row : inFile.rowWords()) + inFile.fileWords();
    }

    /** The same with its words in another wording: what happened, source, outcome and comment, and the name of its sheet. */
    public RecordedEntry worded(UnaryOperator<String> words) {
        return worded(
                words.apply(event),
                words.apply(source),
                words.apply(outcome),
                words.apply(comment),
                words.apply(inFile.sheet()));
    }

    /** The same in other words. */
    public RecordedEntry worded(String event, String source, String outcome, String comment, String sheet) {
        return new RecordedEntry(
                id,
                reviewId,
                organisationId,
                fileId,
                row,
                agency,
                written,
                edtf,
                earliest,
                latest,
                certainty,
                timeOfDay,
                event,
                source,
                outcome,
                seen,
                comment,
                attention,
                sameEvent,
                position,
                new InFile(inFile.number(), sheet, inFile.sheetRow()));
    }
}
