package org.throughline.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a meeting.
 *
 * @param size of the file, in bytes
 * @param withdrawnOn the day it was taken back; it can then be opened by nobody but stays in the list
 * @param opened how many people have opened it
 * @param read how many of them say that they have read it
 * @param readByMe whether the reader has said so
 */
public record Paper(
        UUID id,
        UUID meetingId,
        String title,
        String fileName,
        int size,
        Instant addedAt,
        String addedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnWhy,
        int opened,
        int read,
        boolean readByMe) {

    /** The ending of its file's name, with the dot, for the name under which it is saved. */
    public String ending() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot).toLowerCase(java.util.Locale.ROOT);
    }

    /** Somebody who opened it. */
    public record Opened(
            UUID personId,
            String name,
            Instant openedAt,
            @Nullable Instant readAt) {}
}
