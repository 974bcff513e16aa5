package org.throughline.chronology.dates;

/** How sure the writer was of a date. */
public enum Certainty {
    /** A day, or a stated span ("March 2019", "2 to 4 May 2019"), without a word of doubt. */
    CERTAIN,
    /** "circa", "about", "early", "mid", a season. */
    APPROXIMATE,
    /** A question mark, or a date that cannot be read: a person must look. */
    UNSURE
}
