package org.throughline.chronology.dates;

/** Years as written: four digits from 1900 to 2099, or two digits meaning 1930 to 2029. */
final class Years {
    static final int FIRST = 1900;
    static final int LAST = 2099;

    /** The first two-digit year taken to be in the twentieth century. Living people's records reach back this far, not further. */
    static final int PIVOT = 30;

    private Years() {}

    static int ofTwoDigits(int year) {
        return year < PIVOT ? 2000 + year : 1900 + year;
    }
}
