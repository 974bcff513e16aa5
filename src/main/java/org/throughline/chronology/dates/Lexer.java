package org.throughline.chronology.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a written date into numbers, words and marks, in one pass, and puts right letters typed for digits. */
final class Lexer {
    private static final String APOSTROPHES = "'’‘`´′";
    private static final String DIGIT_LOOKALIKES = "oOlI";
    private static final Set<String> ENGLISH_ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "af", "il", "ydd", "edd", "ed", "fed", "eg", "ain");

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Term> read(String written) {
        // NFKC would turn the acute accent into a space
        String plain = Normalizer.normalize(written.replace('´', '\''), Normalizer.Form.NFKC);
        Lexer lexer = new Lexer(plain);
        lexer.run();
        return joinLetters(lexer.terms);
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                terms.add(Term.mark(',', true));
                spaced = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                spaced = true;
                at++;
            } else if (isPlaceholder()) {
                placeholder();
            } else if (Character.isLetterOrDigit(c)) {
                lettersAndDigits();
            } else if (APOSTROPHES.indexOf(c) >= 0) {
                apostrophe();
            } else {
                if (!isInvisible(c)) {
                    terms.add(Term.mark(plainDash(c), spaced));
                    spaced = false;
                }
                at++;
            }
        }
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }

    private static char plainDash(char c) {
        return switch (c) {
            case '–', '—', '‐', '‑', '‒', '―', '−' -> '–';
            default -> c;
        };
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    private boolean isPlaceholder() {
        int end = at;
        while (isHeldOpen(charAt(end)) && end - at < 2) {
            end++;
        }
        boolean startsPart = at == 0 || isDateMark(charAt(at - 1)) || charAt(at - 1) == ' ';
        return end > at
                && startsPart
                && isDateMark(charAt(end))
                && (Character.isDigit(charAt(end + 1)) || isHeldOpen(charAt(end + 1)));
    }

    private static boolean isHeldOpen(char c) {
        return c == '?' || c == 'x' || c == 'X';
    }

    private static boolean isDateMark(char c) {
        return c == '/' || c == '.';
    }

    private void placeholder() {
        int start = at;
        while (isHeldOpen(charAt(at))) {
            at++;
        }
        terms.add(Term.unknown(text.substring(start, at), spaced));
        spaced = false;
    }

    private void apostrophe() {
        at++;
        boolean shortYear = Character.isDigit(charAt(at))
                && Character.isDigit(charAt(at + 1))
                && !Character.isDigit(charAt(at + 2));
        boolean dateFollows = isNumberBeyond(at + 2, 1);
        if (shortYear && !dateFollows) {
            int before = terms.size();
            lettersAndDigits();
            Term year = terms.get(before);
            if (year.kind() == Term.Kind.PLAIN) {
                terms.set(before, year.as(Term.Kind.YEAR));
            }
        }
    }

    private void lettersAndDigits() {
        int start = at;
        StringBuilder run = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                int digit = Character.digit(c, 10);
                run.append(digit >= 0 ? (char) ('0' + digit) : c);
            } else if (APOSTROPHES.indexOf(c) < 0 || !Character.isLetter(charAt(at + 1))) {
                break;
            }
            at++;
        }
        split(digitsPutRight(run, start));
    }

    /** The letter O for zero, l and I for one, where they touch digits or stand between the marks of a numeric date. */
    private String digitsPutRight(StringBuilder run, int start) {
        boolean alone = run.length() <= 2
                && run.chars().allMatch(Lexer::isLookalike)
                && (isNumberBeyond(at, 1) || isNumberBeyond(start - 1, -1));
        int from = 0;
        while (from < run.length()) {
            int to = from;
            boolean digits = isDigit(run.charAt(from));
            while (to < run.length() && isDigit(run.charAt(to)) == digits) {
                to++;
            }
            boolean touches = from > 0 || to < run.length();
            if (!digits && (touches || alone) && run.substring(from, to).chars().allMatch(Lexer::isLookalike)) {
                for (int i = from; i < to; i++) {
                    run.setCharAt(i, "oO".indexOf(run.charAt(i)) >= 0 ? '0' : '1');
                }
            }
            from = to;
        }
        return run.toString();
    }

    private boolean isNumberBeyond(int mark, int step) {
        char beyond = charAt(mark + step);
        return "/.-".indexOf(charAt(mark)) >= 0 && (isDigit(beyond) || isLookalike(beyond));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLookalike(int c) {
        return DIGIT_LOOKALIKES.indexOf(c) >= 0;
    }

    private void split(String run) {
        int from = 0;
        while (from < run.length()) {
            int to = from;
            boolean digits = isDigit(run.charAt(from));
            while (to < run.length() && isDigit(run.charAt(to)) == digits) {
                to++;
            }
            String piece = run.substring(from, to);
            if (digits) {
                terms.add(Term.number(piece, Term.Kind.PLAIN, spaced));
            } else {
                letters(piece.toLowerCase(Locale.ROOT), from > 0);
            }
            spaced = false;
            from = to;
        }
    }

    private void letters(String letters, boolean afterDigits) {
        if (afterDigits) {
            Term number = terms.getLast();
            if (ORDINALS.contains(letters)) {
                terms.set(terms.size() - 1, number.as(Term.Kind.ORDINAL));
                return;
            }
            if (letters.equals("s") && (number.digits() == 2 || number.digits() == 4)) {
                terms.set(terms.size() - 1, number.as(Term.Kind.DECADE));
                return;
            }
            if (letters.length() > 4 && ENGLISH_ORDINALS.contains(letters.substring(0, 2))) {
                terms.set(terms.size() - 1, number.as(Term.Kind.ORDINAL));
                terms.add(Term.word(letters.substring(2), spaced));
                return;
            }
        }
        terms.add(Term.word(letters, spaced));
    }

    /** Makes one word of w/c, p.m., d.o.b., n/k. */
    private static List<Term> joinLetters(List<Term> terms) {
        List<Term> joined = new ArrayList<>(terms.size());
        int i = 0;
        while (i < terms.size()) {
            Term term = terms.get(i);
            i++;
            if (term.is(Sense.WORD) && term.text().length() == 1) {
                StringBuilder letters = new StringBuilder(term.text());
                while (i + 1 < terms.size() && continues(letters, terms.get(i), terms.get(i + 1))) {
                    letters.append(terms.get(i + 1).text());
                    i += 2;
                }
                joined.add(Term.word(letters.toString(), term.spaced()));
            } else {
                joined.add(term);
            }
        }
        return joined;
    }

    private static boolean continues(CharSequence letters, Term mark, Term next) {
        return mark.isMark("./")
                && !mark.spaced()
                && !next.spaced()
                && next.is(Sense.WORD)
                && (next.text().length() == 1 || (letters.toString().equals("w") && mark.isMark("/")));
    }
}
