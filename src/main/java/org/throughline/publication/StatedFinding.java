package org.throughline.publication;

import java.time.LocalDate;
import org.throughline.web.Sentence;

/**
 * All the public is told of a review whose report is shared with relevant parties rather than published in full.
 *
 * @param address permanent path on this site
 * @param year of the death
 * @param finding in a few sentences
 */
public record StatedFinding(
        String address, String partnership, String letter, int year, String finding, LocalDate statedOn) {

    private static final String BEGINS = "A death – ";

    /** "A death – Northmere – 2021/a": no name, not even a chosen one. */
    public String title() {
        return BEGINS + "%s – %d/%s".formatted(partnership, year, letter);
    }

    public Sentence titleInWords() {
        return inWords(title());
    }

    /** A title made by {@link #title}, to be read in either tongue. */
    static Sentence inWords(String title) {
        return Sentence.of("A death – {0}", title.substring(BEGINS.length()));
    }
}
