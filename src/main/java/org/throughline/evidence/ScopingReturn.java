package org.throughline.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency answers (DOMAIN.md §4 "Scoping return").
 *
 * @param version from 1; each correction after sending is a new one
 * @param sentAt null while it is a draft
 */
public record ScopingReturn(
        int version,
        String systems,
        String aliases,
        String securedBy,
        String securedOn,
        String securedWhere,
        @Nullable Contribution suggests,
        String earlyLearning,
        String staffSupport,
        String savedBy,
        @Nullable Instant sentAt,
        List<PersonAnswer> people) {

    /** What the agency knows of one of the case's people. */
    public record PersonAnswer(UUID subjectId, Known known, String nature, String dates) {}

    public boolean draft() {
        return sentAt == null;
    }
}
