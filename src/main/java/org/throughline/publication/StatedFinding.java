package org.throughline.publication;

import java.time.LocalDate;

/**
 * All the public is told of a review whose report is shared with relevant parties rather than published in full.
 *
 * @param address permanent path on this site
 * @param year of the death
 * @param finding in a few sentences
 */
public record StatedFinding(
        String address, String partnership, String letter, int year, String finding, LocalDate statedOn) {

    /** "A death – Northmere – 2021/a": no name, not even a chosen one. */
    public String title() {
        return "A death – %s – %d/%s".formatted(partnership, year, letter);
    }
}
