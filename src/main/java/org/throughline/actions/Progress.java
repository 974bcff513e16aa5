package org.throughline.actions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an action at one time; never changed afterwards.
 *
 * @param evidence how we know, in words, may be empty
 * @param fileName of the evidence's file, or null
 */
public record Progress(
        UUID id,
        UUID actionId,
        ActionStatus status,
        String words,
        String evidence,
        @Nullable String fileName,
        String by,
        Instant at) {

    /** A file of evidence as it was sent. */
    public record Evidence(String fileName, byte[] bytes) {}
}
