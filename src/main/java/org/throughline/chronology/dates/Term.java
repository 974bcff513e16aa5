package org.throughline.chronology.dates;

/**
 * One word, number or mark of a written date.
 *
 * @param sense what it stands for
 * @param text as written, in lower case, letters taken for digits put right
 * @param value a number's value, -1 for a place held by question marks; a month's number; whatever {@link Vocabulary} says
 * @param kind what a number showed about itself
 * @param spaced whether white space stood before it
 */
record Term(Sense sense, String text, int value, Kind kind, boolean spaced) {

    /** What a number showed about itself: 12, 12th, '12, 1990s. */
    enum Kind {
        PLAIN,
        ORDINAL,
        YEAR,
        DECADE
    }

    static Term mark(char mark, boolean spaced) {
        return new Term(Sense.MARK, String.valueOf(mark), 0, Kind.PLAIN, spaced);
    }

    static Term word(String letters, boolean spaced) {
        return new Term(Sense.WORD, letters, 0, Kind.PLAIN, spaced);
    }

    static Term number(String digits, Kind kind, boolean spaced) {
        int value = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        return new Term(Sense.NUMBER, digits, value, kind, spaced);
    }

    /** A place held open in a numeric date: the ?? of ??/03/2019. */
    static Term unknown(String marks, boolean spaced) {
        return new Term(Sense.NUMBER, marks, -1, Kind.PLAIN, spaced);
    }

    Term as(Sense other, int itsValue) {
        return new Term(other, text, itsValue, kind, spaced);
    }

    Term as(Kind other) {
        return new Term(sense, text, value, other, spaced);
    }

    boolean is(Sense other) {
        return sense == other;
    }

    boolean isMark(String oneOf) {
        return sense == Sense.MARK && oneOf.contains(text);
    }

    boolean isNumber() {
        return sense == Sense.NUMBER;
    }

    int digits() {
        return text.length();
    }

    /** One or two digits that could be a day, a month or a short year. */
    boolean isShort() {
        return isNumber() && digits() <= 2;
    }

    /** Four digits of a year people in a chronology live in. */
    boolean isLongYear() {
        return isNumber() && digits() == 4 && kind != Kind.DECADE && value >= Years.FIRST && value <= Years.LAST;
    }

    /** Whether the writer can only have meant a year. */
    boolean isSurelyYear() {
        return isLongYear() || kind == Kind.YEAR;
    }
}
