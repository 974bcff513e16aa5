package org.throughline.chronology.dates;

/**
 * How sure the writer was of a date. It says nothing about how long a span is: "Summer 2014" is a long span, stated without doubt.
 */
public enum Certainty {
    /** A day or a span ("March 2019", "2 to 4 May 2019", "late May 2015", a season) without a word of doubt. */
    CERTAIN,
    /** "circa", "about", "approx". */
    APPROXIMATE,
    /** A question mark, "possibly", one day or another, or anything that a person must look at. */
    UNSURE
}
