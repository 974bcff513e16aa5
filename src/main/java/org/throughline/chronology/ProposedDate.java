package org.throughline.chronology;

import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.chronology.dates.Attention;
import org.throughline.chronology.dates.Dates;

/**
 * What a date that needs a look probably means, for a person to accept: nothing is moved by itself.
 *
 * @param date in words, as a person would type it
 * @param reason why
 */
public record ProposedDate(String date, String reason) {

    private static final Pattern NUMBERS = Pattern.compile("\\s*(\\d{1,2})(\\D{1,2})(\\d{1,2})(\\D{1,2}\\d{2,4})\\s*");
    private static final Pattern HEADING = Pattern.compile("it stands under the heading (.+?)\\)");

    /** Empty if nothing can be said, or if the date is understood. */
    public static Optional<ProposedDate> of(RecordedEntry entry) {
        if (entry.edtf() != null) {
            return Optional.empty();
        }
        var numbers = NUMBERS.matcher(entry.written());
        if (entry.attention().startsWith(Attention.SWAPPED.words()) && numbers.matches()) {
            return understood(
                    numbers.group(3) + numbers.group(2) + numbers.group(1) + numbers.group(4),
                    "Month and day look swapped");
        }
        var heading = HEADING.matcher(entry.attention());
        if (entry.attention().startsWith(Attention.NO_YEAR.words()) && heading.find()) {
            return understood(
                    entry.written().strip() + " " + heading.group(1),
                    "It stands under the heading " + heading.group(1));
        }
        return Optional.empty();
    }

    private static Optional<ProposedDate> understood(String date, String reason) {
        var read = Dates.read(date);
        return read.isUnderstood() && !read.needsAttention()
                ? Optional.of(new ProposedDate(
                        DateWords.of(read.edtf(), read.earliest(), read.latest(), read.certainty()), reason))
                : Optional.empty();
    }
}
