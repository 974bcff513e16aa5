package org.throughline.chronology.dates;

/** A span of days with a name of its own, other than a day, a month or a year. */
enum Unit {
    SEASON,
    TERM,
    FEAST,
    HALF,
    QUARTER,
    WEEK,
    WEEKEND,
    DECADE,
    YEARS,
    SCHOOL_YEAR,
    FINANCIAL_YEAR
}
