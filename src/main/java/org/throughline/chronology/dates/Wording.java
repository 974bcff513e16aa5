package org.throughline.chronology.dates;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a date was put, beside which days it names: its doubts, its time, whether it is a date of birth.
 *
 * @param about whether it says "circa" or the like
 * @param doubt whether it has a question mark or the like
 */
record Wording(String written, @Nullable LocalTime time, boolean about, boolean doubt, boolean birth, boolean badTime) {

    Wording(String written, @Nullable LocalTime time, boolean about, boolean doubt, boolean birth) {
        this(written, time, about, doubt, birth, false);
    }

    static Wording of(String written, Times times) {
        List<Term> terms = times.rest();
        return new Wording(
                written,
                times.first(),
                terms.stream().anyMatch(term -> term.is(Sense.ABOUT) || term.isMark("~")),
                terms.stream().anyMatch(Wording::isDoubt),
                terms.stream().anyMatch(term -> term.is(Sense.BIRTH)),
                times.unreadable());
    }

    private static boolean isDoubt(Term term) {
        return term.is(Sense.DOUBT)
                || term.is(Sense.NO_DATE)
                || term.isMark("?")
                || (term.isNumber() && term.value() == -1 && term.kind() == Term.Kind.PLAIN);
    }

    /** Whether a word helps to name days; the others only say how sure the writer was. */
    static boolean isPartOfDate(Term term) {
        return switch (term.sense()) {
            case ABOUT, DOUBT, NO_DATE, BIRTH -> false;
            case MARK -> !term.isMark("?~");
            default -> true;
        };
    }

    Wording at(@Nullable LocalTime other) {
        return new Wording(written, other, about, doubt, birth, badTime);
    }

    WrittenDate dated(Reading reading) {
        Reading judged = birth ? reading.withAttention(Attention.BIRTH) : reading;
        Attention attention = judged.attention();
        Span span = judged.span();
        boolean unsure = doubt || attention != null;
        String why = attention != null ? attention.words() : badTime ? Attention.TIME.words() : "";
        if (span == null) {
            return new WrittenDate(written, null, null, null, Certainty.UNSURE, time, why);
        }
        String mark = unsure && about ? "%" : unsure ? "?" : about ? "~" : "";
        Certainty certainty =
                unsure || judged.doubt() ? Certainty.UNSURE : about ? Certainty.APPROXIMATE : Certainty.CERTAIN;
        return new WrittenDate(written, span.edtf(mark), span.earliest(), span.latest(), certainty, time, why);
    }
}
