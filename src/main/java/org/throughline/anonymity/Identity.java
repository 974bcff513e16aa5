package org.throughline.anonymity;

import java.util.Locale;
import org.throughline.web.Show;

/**
 * Something that would tell a reader who a person is. One person usually has several.
 *
 * @param role who they are in the review ("victim", "the victim's sister")
 * @param pseudonym what the report calls them
 * @param kind what sort of value this is
 * @param value the true value as written in the case
 */
public record Identity(String role, String pseudonym, Kind kind, String value) {

    /** The value as a person reads it: a date of birth in words. */
    public String shown() {
        var day = kind == Kind.DOB ? BirthDate.read(value) : null;
        return day == null ? value : Show.date(day);
    }

    /** Whose it is, for a sentence: "Elaine", "the victim's sister", "the case". */
    String whose() {
        var called = pseudonym.isBlank() ? role : pseudonym;
        var plain = called.startsWith("[") && called.endsWith("]") ? called.substring(1, called.length() - 1) : called;
        return plain.equals(pseudonym) || plain.startsWith("the ") ? plain : "the " + plain;
    }

    /** What sort of thing identifies. */
    public enum Kind {
        NAME,
        KNOWN_AS,
        DOB,
        ADDRESS,
        POSTCODE,
        NHS_NUMBER,
        PHONE,
        EMAIL,
        VEHICLE,
        EMPLOYER,
        SCHOOL,
        CASE_REFERENCE,
        OTHER;

        /** Reads "known-as", "NHS number" and the like; anything unknown is {@link #OTHER}. */
        public static Kind of(String written) {
            String name =
                    written.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return OTHER;
        }

        /** The kind in words, for a sentence: "date of birth". */
        public String inWords() {
            return switch (this) {
                case DOB -> "date of birth";
                case NHS_NUMBER -> "NHS number";
                case PHONE -> "telephone number";
                case EMAIL -> "e-mail address";
                case VEHICLE -> "vehicle registration";
                case OTHER -> "identifying detail";
                default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }
}
