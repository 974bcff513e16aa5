package org.throughline.settings;

/**
 * What a review is called in public: a setting of each partnership, apart from the legal test (DOMAIN.md §1). Code says "review".
 *
 * @param words "Domestic Homicide Review"
 * @param letters "DHR"
 */
public record ReviewName(String words, String letters) {

    public static final ReviewName DHR = new ReviewName("Domestic Homicide Review", "DHR");
    public static final ReviewName DARDR = new ReviewName("Domestic Abuse Related Death Review", "DARDR");
}
