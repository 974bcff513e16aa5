package org.throughline.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list.
 *
 * @param value may have several lines
 * @param href where it can be changed, or null
 * @param act the word of that link: "Change"
 */
public record Row(String term, String value, @Nullable String href, String act) {

    public static Row of(String term, String value) {
        return new Row(term, value, null, "Change");
    }

    public static Row changeable(String term, String value, String href) {
        return new Row(term, value, href, "Change");
    }
}
