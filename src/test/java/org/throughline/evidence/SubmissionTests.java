package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.panel.KeyLine;

/** What an agency sent, version by version. */
class SubmissionTests {

    private static final KeyLine SEEN_ALONE = new KeyLine(new UUID(0, 1), 1, "Was she seen alone?");
    private static final KeyLine RISK = new KeyLine(new UUID(0, 2), 2, "How was the risk assessed?");
    private static final List<KeyLine> LINES = List.of(SEEN_ALONE, RISK);

    private static Submission version(int number, String lessons, Map<UUID, String> analysis) {
        return new Submission(
                new UUID(1, number),
                number,
                1,
                SubmissionState.SENT,
                "An invented author",
                "Not involved",
                "",
                "She came eleven times.",
                "",
                lessons,
                "",
                "",
                "",
                "An invented director",
                LocalDate.of(2026, 11, 18),
                null,
                null,
                null,
                "",
                analysis);
    }

    @Test
    void the_parts_stand_in_the_order_of_the_form_and_a_line_without_an_answer_says_so() {
        assertThat(version(1, "", Map.of(SEEN_ALONE.id(), "Four times.")).parts(LINES))
                .containsExactly(
                        Map.entry("Written by", "An invented author"),
                        Map.entry("Independence", "Not involved"),
                        Map.entry("What it says", "She came eleven times."),
                        Map.entry("Was she seen alone?", "Four times."),
                        Map.entry("How was the risk assessed?", "not answered here"),
                        Map.entry("Signed off", "An invented director, 18 November 2026"));
    }

    @Test
    void a_later_version_says_what_reads_otherwise_and_nothing_else() {
        var first = version(1, "Ask again.", Map.of(SEEN_ALONE.id(), "Four times.", RISK.id(), "It was not."));
        var second = version(2, "", Map.of(SEEN_ALONE.id(), "Four times.", RISK.id(), "Nobody had the form."));
        assertThat(second.changesSince(first, LINES))
                .containsExactly(
                        new Submission.Change("How was the risk assessed?", "It was not.", "Nobody had the form."),
                        new Submission.Change("What was learned", "Ask again.", ""));
        assertThat(first.changesSince(first, LINES)).isEmpty();
    }
}
