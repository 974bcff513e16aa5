package org.throughline.chronology.dates;

/** Why a person must look at a date. The words are what {@link WrittenDate#attention()} holds. */
public enum Attention {
    NO_DATE("no date"),
    NO_YEAR("no year"),
    IMPOSSIBLE("impossible date"),
    SWAPPED("month and day look swapped"),
    TWO_READINGS("more than one reading"),
    BACKWARDS("end before start"),
    YEAR_UNLIKELY("year looks wrong"),
    WEEKDAY("weekday does not fit"),
    FROM_ABOVE("counted from the row above"),
    SERIAL("spreadsheet number"),
    BIRTH("date of birth"),
    OTHER_WORDS("other words beside the date"),
    TIME("time not understood"),
    NOT_UNDERSTOOD("date not understood");

    private final String words;

    Attention(String words) {
        this.words = words;
    }

    /** A short plain label, in lower case, without a full stop. */
    public String words() {
        return words;
    }
}
