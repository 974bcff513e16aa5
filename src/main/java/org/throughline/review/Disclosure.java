package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material of a review that was given to somebody outside it (DOMAIN.md §3 "keep a disclosure log").
 *
 * @param disclosedBy who gave it, by name
 * @param proceeding for which proceedings, null for none
 * @param corrects an earlier line that this one corrects
 * @param correctedBy the later line that corrects this one
 */
public record Disclosure(
        UUID id,
        String what,
        String recipient,
        Basis basis,
        @Nullable String basisWords,
        @Nullable UUID proceedingId,
        Proceeding.@Nullable Kind proceeding,
        LocalDate disclosedOn,
        String disclosedBy,
        @Nullable String note,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        String recordedBy) {

    /** On what basis it was given. Local wording goes beside it. */
    public enum Basis {
        COURT("A court’s order or witness summons"),
        PROSECUTION("Asked for by the police or the prosecution as material for a trial"),
        CORONER("Asked for by the coroner"),
        POLICE_CONDUCT("Asked for by the Independent Office for Police Conduct"),
        PROTECTION("To protect somebody from harm"),
        CONSENT("With the consent of those it is about"),
        OWN_DATA("Somebody asked for what is held about them"),
        INFORMATION_REQUEST("A freedom of information request"),
        AGREED("Agreed with another review"),
        OTHER("Another basis");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The basis, with what was written beside it. */
    public String basisInFull() {
        return basisWords == null ? basis.words() : basis.words() + ": " + basisWords;
    }
}
