package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.settings.LetterKind;
import org.throughline.web.Show;

/**
 * A letter that was sent, without its text.
 *
 * @param to whom it went to
 * @param organisation the agency it went to, or null
 * @param by who wrote it; the service's own name for reminders it sent by itself
 * @param about what it asks an agency for, and by when; "" where it asks nothing, or was sent before this was kept
 */
public record SentLetter(
        UUID id,
        UUID reviewId,
        LetterKind kind,
        String title,
        String to,
        @Nullable UUID organisation,
        LocalDate sentOn,
        Instant keptAt,
        String by,
        String about) {

    /** What it is and what it asks: "Commission of an IMR, chronology or statement: IMR and chronology, by 3 March 2027". */
    public String words() {
        return kind.words() + (about.isEmpty() ? "" : ": " + about);
    }

    /** The same in the words of the letter itself: "What your agency is asked to give: IMR and chronology, by 3 March 2027". */
    public String toIt() {
        return kind.title() + (about.isEmpty() ? "" : ": " + about);
    }

    /**
     * What a later letter to the same agency made of it, as a sentence without full stop; "" while it holds.
     *
     * @param all the letters of its review, the latest first
     */
    public String sinceThen(List<SentLetter> all) {
        var place = all.indexOf(this);
        for (int i = place - 1; i >= 0; i--) {
            var later = all.get(i);
            if (later.organisation != null && Objects.equals(later.organisation, organisation)) {
                if (later.kind == kind && kind.replaces()
                        || later.kind == LetterKind.COMMISSION && kind == LetterKind.DAY_MOVED) {
                    return "Replaced by the letter of " + later.when();
                }
                if (later.kind == LetterKind.DAY_MOVED && kind == LetterKind.COMMISSION) {
                    return "The day was moved by the letter of " + later.when();
                }
            }
        }
        return "";
    }

    private String when() {
        return Show.date(sentOn) + (about.isEmpty() ? "" : ": " + about);
    }
}
