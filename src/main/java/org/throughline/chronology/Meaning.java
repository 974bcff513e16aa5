package org.throughline.chronology;

/** What a column of an agency's chronology holds. */
public enum Meaning {
    /** A running number, left out of the combined chronology. */
    NUMBER,
    /** The date, or the first day of a span. */
    DATE,
    /** The last day of a span that has a column of its own. */
    DATE_TO,
    TIME,
    /** The agency of each row, when one file speaks for several. */
    AGENCY,
    /** Where it is recorded: a system, a file, a letter. */
    SOURCE,
    EVENT,
    OUTCOME,
    /** Whether the victim or a child was seen. */
    SEEN,
    COMMENT,
    /** Anything else: kept in the comment with its heading, so that nothing is lost. */
    OTHER
}
