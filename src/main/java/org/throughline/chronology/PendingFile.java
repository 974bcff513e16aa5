package org.throughline.chronology;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file an agency sent that is not yet kept: a person first says whether it was understood rightly.
 *
 * @param columns as a person chose them; empty where they are taken as found
 * @param place the number of the agency's file that a person said it takes the place of, {@link FilePlace#FURTHER}, or null for nothing said
 */
public record PendingFile(
        UUID id,
        UUID organisationId,
        String fileName,
        String sentBy,
        Instant sentAt,
        List<Columns> columns,
        @Nullable Integer place) {

    /** The same, with what a person says of its place. */
    public PendingFile at(int number) {
        return new PendingFile(id, organisationId, fileName, sentBy, sentAt, columns, Integer.valueOf(number));
    }
}
