package org.throughline.review;

import java.time.LocalDate;
import org.throughline.access.Partnership;

/**
 * What a review is called in public: a setting of each partnership, apart from the legal test (DOMAIN.md §1). Code says "review".
 */
public enum ReviewName {
    DHR("Domestic Homicide Review", "DHR"),
    DARDR("Domestic Abuse Related Death Review", "DARDR");

    private final String words;
    private final String letters;

    ReviewName(String words, String letters) {
        this.words = words;
        this.letters = letters;
    }

    /** @param died the day of the death; where that is not known, the day it was heard of */
    public static ReviewName of(Partnership partnership, LocalDate died) {
        var from = partnership.newNameFrom();
        return from != null && !died.isBefore(from) ? DARDR : DHR;
    }

    /** "Domestic Homicide Review". */
    public String words() {
        return words;
    }

    /** "DHR". */
    public String letters() {
        return letters;
    }
}
