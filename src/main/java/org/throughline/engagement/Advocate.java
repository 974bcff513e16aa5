package org.throughline.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for a person and sees exactly what that person sees.
 *
 * @param personId once they have their own way in
 * @param organisation such as Advocacy After Fatal Domestic Abuse
 * @param endedOn from this day they see nothing any more
 */
public record Advocate(
        UUID id,
        UUID contactId,
        @Nullable UUID personId,
        String name,
        @Nullable String organisation,
        LocalDate namedOn,
        String namedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    public boolean stands() {
        return endedOn == null;
    }

    /** "Ada Pym, Advocacy After Fatal Domestic Abuse". */
    public String words() {
        return organisation == null ? name : name + ", " + organisation;
    }
}
