package org.throughline.report;

import java.util.Set;

/** How far a version of the report has come. {@link #next()} is the whole truth about which status may follow which. */
public enum VersionStatus {
    DRAFT("Draft"),
    SIGNED_BY_PANEL("Signed off by the panel"),
    SIGNED_BY_PARTNERSHIP("Signed off by the partnership"),
    SUBMITTED("With the Home Office"),
    APPROVED("Approved"),
    PUBLISHED("Published"),
    SUPERSEDED("Superseded");

    private final String words;

    VersionStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The statuses that may follow this one. */
    public Set<VersionStatus> next() {
        return switch (this) {
            // a version corrected after the Home Office's answer is approved without another round
            case DRAFT -> Set.of(SIGNED_BY_PANEL, APPROVED, SUPERSEDED);
            case SIGNED_BY_PANEL -> Set.of(SIGNED_BY_PARTNERSHIP, SUPERSEDED);
            case SIGNED_BY_PARTNERSHIP -> Set.of(SUBMITTED, SUPERSEDED);
            case SUBMITTED -> Set.of(APPROVED, SUPERSEDED);
            case APPROVED -> Set.of(PUBLISHED, SUPERSEDED);
            case PUBLISHED, SUPERSEDED -> Set.of();
        };
    }
}
