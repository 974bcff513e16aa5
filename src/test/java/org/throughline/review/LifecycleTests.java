package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/lifecycle.md is written from {@link Stage#next()}, so that it cannot say anything else. After a change of the stages, write it
 * anew with {@code ./mvnw test -Dtest=LifecycleTests -Dlifecycle.write=true}.
 */
class LifecycleTests {

    private static final Path PAGE = Path.of("docs/lifecycle.md");

    @Test
    void the_page_says_what_the_stages_say() throws IOException {
        if (Boolean.getBoolean("lifecycle.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void every_stage_can_be_come_to_and_only_closed_ones_lead_nowhere() {
        var reached = Arrays.stream(Stage.values())
                .flatMap(stage -> stage.next().stream())
                .collect(Collectors.toSet());
        for (var stage : Stage.values()) {
            assertThat(stage == Stage.NOTIFIED || reached.contains(stage))
                    .as(stage.words())
                    .isTrue();
            assertThat(stage.next().isEmpty())
                    .as(stage.words())
                    .isEqualTo(stage == Stage.CLOSED || stage == Stage.CLOSED_WITHOUT_REVIEW);
        }
    }

    private static String page() {
        var page = new StringBuilder("""
                # The life of a review

                Written from `review.Stage.next()` by `LifecycleTests`; do not edit. To write it anew after a change of the stages:
                `./mvnw test -Dtest=LifecycleTests -Dlifecycle.write=true`.

                A review is always at one stage, and moves only as shown here. A pause is a record over a stage, never a stage: its reason,
                who asked for it, from when and until when.

                A scoping review follows scoping only where the partnership had that stage switched on for the day it heard of the death
                (settings, "Scoping review"; draft guidance of May 2024); everywhere else scoping leads straight to the decision.

                ```mermaid
                stateDiagram-v2
                    [*] --> NOTIFIED
                """);
        for (var stage : Stage.values()) {
            page.append("    %s: %s\n".formatted(stage, stage.words()));
        }
        for (var stage : Stage.values()) {
            stage.next().stream().sorted().forEach(next -> page.append("    %s --> %s\n".formatted(stage, next)));
            if (stage.next().isEmpty()) {
                page.append("    %s --> [*]\n".formatted(stage));
            }
        }
        page.append("""
                ```

                | stage | may be followed by | may be paused |
                |---|---|---|
                """);
        for (var stage : Stage.values()) {
            page.append("| %s | %s | %s |\n"
                    .formatted(
                            stage.words(),
                            stage.next().isEmpty()
                                    ? "nothing: the end"
                                    : stage.next().stream()
                                            .sorted()
                                            .map(Stage::words)
                                            .collect(Collectors.joining(", ")),
                            stage.mayPause() ? "yes" : "no"));
        }
        return page.toString();
    }
}
