package org.throughline.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Notes;
import org.throughline.review.Review;

/** What those who write about Elaine ask two agencies of their entries: one has answered, one has not. */
@Component
@Profile("demo")
class EntryQuestions {

    private static final String ANSWERS = "Larchfield Surgery";

    private final Cast cast;
    private final Entries entries;
    private final Notes notes;

    EntryQuestions(Cast cast, Entries entries, Notes notes) {
        this.cast = cast;
        this.entries = entries;
        this.notes = notes;
    }

    void ask(Review review) {
        var call = entry(review, ANSWERS, "in the room throughout");
        notes.ask(
                cast.as(Cast.AUTHOR),
                review,
                call,
                "Was she ever rung back at a time when she could be alone? If not, could she have been?");
        var surgery = cast.leadOf(ANSWERS);
        notes.answer(
                surgery,
                review,
                call,
                notes.of(surgery, call).getFirst().id(),
                "No. Since then we ask at the start of each call whether somebody else can hear, and ring again if so.");
        notes.ask(
                cast.as(Cast.CHAIR),
                review,
                entry(review, "Northmere Borough Housing", "Action to prioritise rehousing"),
                "Who was given this action after the meeting, and what came of it?");
    }

    private RecordedEntry entry(Review review, String agency, String words) {
        return entries.combined(cast.as(Cast.AUTHOR), review.id()).stream()
                .filter(entry -> entry.agency().equals(agency) && entry.event().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
