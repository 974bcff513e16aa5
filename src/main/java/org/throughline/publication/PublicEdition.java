package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the public reads it.
 *
 * @param address permanent path on this site
 * @param title pseudonym, partnership, year of death and letter, since pseudonyms repeat: "Elaine – Northmere – 2021/a"
 * @param contents headings of the overview report with the anchors the page gives them
 */
public record PublicEdition(
        String address,
        String title,
        Edition edition,
        LocalDate publishedOn,
        EditionStatus status,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        List<Heading> contents) {

    /** A heading of the overview report and where on the page it is. */
    public record Heading(String anchor, String words) {}

    public boolean withdrawn() {
        return status == EditionStatus.WITHDRAWN;
    }
}
