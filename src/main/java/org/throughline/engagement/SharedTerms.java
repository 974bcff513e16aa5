package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the terms of reference as it was shared with the family.
 *
 * @param contactId with whom; null for everybody in the family who has a page of their own
 * @param version of the terms
 * @param note what it means in plain words; they read it first
 * @param endedOn from this day nobody reads it any more
 */
public record SharedTerms(
        UUID id,
        @Nullable UUID contactId,
        int version,
        @Nullable LocalDate approvedOn,
        @Nullable String note,
        String sharedBy,
        LocalDate sharedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    /** A section of terms of reference, by the name it has in plain words. */
    public enum Section {
        SUMMARY("What the review is for"),
        PERIOD("Which years it looks at"),
        PEOPLE("Whom it is about"),
        AGENCIES("Which services are asked"),
        KEY_LINES("What this review asks"),
        EVERY_REVIEW("What every service is asked, in every review"),
        FAMILY("What your family wants to know"),
        FAMILY_PART("How your family had a part in this"),
        PARALLEL("Courts and others that look at the same death"),
        CONFIDENTIALITY("What is kept confidential"),
        MEDIA("Newspapers and others who ask"),
        TIMETABLE("When things are to happen");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A section's words, or one key line. @param keyLine its number, or null */
    public record Part(Section section, @Nullable Integer keyLine, String words) {}

    /** Whether it is read by this person. */
    public boolean isFor(Contact contact) {
        return endedOn == null && (contactId == null || contactId.equals(contact.id()));
    }
}
