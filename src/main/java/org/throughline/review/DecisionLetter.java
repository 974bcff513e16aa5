package org.throughline.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.access.Partnership;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.web.Show;

/**
 * The letter that tells the Home Office of a decision. It names nobody who died: our reference and the day of death say whom it is about.
 *
 * @param title printed first
 * @param text paragraphs parted by an empty line
 */
public record DecisionLetter(String title, String text) {

    /** The letter as the service would write it. Only the chair's own decisions are told: a direction came from there. */
    static DecisionLetter of(
            Partnership partnership, Review review, Notification notification, Decision decision, LocalDate today) {
        var died = notification.diedOn();
        var name = ReviewName.of(partnership, died == null ? review.heardOn() : died);
        var lines = new ArrayList<String>();
        lines.add(partnership.name());
        lines.add(Show.date(today));
        lines.add("To the Home Office, " + name.words() + "s");
        var theirs = notification.homeOfficeReference();
        lines.add("Our reference: " + review.reference() + (theirs == null ? "" : "\nYour reference: " + theirs));
        lines.add("The partnership heard on %s of a death %s. On %s its chair, %s, decided that %s."
                .formatted(
                        Show.date(review.heardOn()),
                        died == null ? "on a day not known yet" : "on " + Show.date(died),
                        Show.date(decision.on()),
                        decision.by(),
                        decision.held() ? "a " + name.words() + " is held" : "no " + name.words() + " is held"));
        switch (decision) {
            case Decision.Hold hold -> {
                grounds(lines, hold.grounds());
                lines.add("Reasons. " + hold.reasons());
                lines.add("The review is due to be complete by "
                        + Show.date(
                                Clocks.complete(hold.on(), List.of(), hold.on()).due())
                        + ".");
            }
            case Decision.NoReview no -> {
                grounds(lines, no.grounds());
                lines.add("Reasons. " + no.reasons());
                var words = no.insteadWords();
                lines.add("Instead. " + no.instead().words() + (words == null ? "." : ": " + words));
                lines.add("Please tell us whether you agree, or direct that a review is held.");
            }
            case Decision.Directed directed ->
                throw new IllegalArgumentException("A direction came from the Home Office.");
        }
        lines.add("For " + partnership.name());
        return new DecisionLetter("Decision: " + review.reference(), String.join("\n\n", lines));
    }

    private static void grounds(List<String> lines, Grounds grounds) {
        lines.add("The test. " + grounds.limb().words() + ".");
        lines.add("Evidence. " + grounds.evidence());
        lines.add("Partners consulted. " + grounds.partners());
        var circumstances = grounds.circumstances();
        if (circumstances != null) {
            lines.add("Circumstances of particular concern. " + circumstances);
        }
    }

    /** The letter as a .docx file. */
    public byte[] file() {
        var paragraphs = Arrays.stream(text.split("\n{2,}"))
                .<Content.Block>map(paragraph -> new Content.Paragraph(paragraph.strip(), 0))
                .toList();
        var bytes = new ByteArrayOutputStream();
        try {
            new Letter(title, paragraphs, Letter.Page.PORTRAIT).write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
