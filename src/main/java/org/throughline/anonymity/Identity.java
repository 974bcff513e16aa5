package org.throughline.anonymity;

import java.util.Locale;

/**
 * Something that would tell a reader who a person is. One person usually has several.
 *
 * @param role who they are in the review ("victim", "the victim's sister")
 * @param pseudonym what the report calls them
 * @param kind what sort of value this is
 * @param value the true value as written in the case
 */
public record Identity(String role, String pseudonym, Kind kind, String value) {

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
