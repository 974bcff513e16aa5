package org.throughline.chronology;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file an agency sent that is not yet kept: a person first says whether it was understood rightly.
 *
 * @param columns as a person chose them; empty where they are taken as found
 */
public record PendingFile(
        UUID id, UUID organisationId, String fileName, String sentBy, Instant sentAt, List<Columns> columns) {}
