package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;

/** A co-ordinator with eight agencies' files gets to a shared, annotated combined chronology. Prints how many pages and seconds it takes. */
@ThroughlineTest
class EightFilesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/chronology");

    @LocalServerPort
    int port;

    @Autowired
    InventedChronology chronology;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void eight_files_become_a_shared_annotated_version(boolean scripts) throws IOException {
        var made = chronology.begin();
        for (var agency : new String[] {
            "Haven Domestic Abuse Service",
            "Larchfield Surgery",
            "Northmere Borough Housing",
            "Northmere Children's Services",
            "Northmere Constabulary",
            "Northmere General Hospital",
            "Probation Service (North)",
            "Westvale Mental Health Trust"
        }) {
            chronology.agency(made, agency);
        }
        Path[] eight;
        try (var files = Files.list(SAMPLES)) {
            eight = files.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        }
        assertThat(eight).hasSize(8);
        var pages = new AtomicInteger();
        try (var coordinator = Visitor.as(made.coordinator().name(), port, scripts)) {
            coordinator.page().onDOMContentLoaded(page -> pages.incrementAndGet());
            var begun = Instant.now();
            coordinator.open(made.here()).follow("Send agencies' files");
            coordinator
                    .attach("The files, several at once", eight)
                    .press("Read these files")
                    .sees("8 files")
                    .press("Keep the ticked files")
                    .sees("8 files are kept, with 226 entries.")
                    .sees("226 entries");
            // annotate: what agencies wrote of one contact, a flag on what a filter finds, a comment, what is not there
            coordinator
                    .follow("Contacts recorded twice, and conflicts")
                    .press("Confirm as one contact")
                    .sees("confirmed as one contact");
            coordinator.open(made.here() + "?words=marac").sees("entries");
            tick(coordinator.page().locator("input#all"), coordinator.page().locator("input[name=entry]"));
            coordinator
                    .select("Mark with", "Risk indicator")
                    .press("Mark these entries")
                    .sees("was set on");
            coordinator.page().locator("table.tl-chronology tbody th a").first().focus();
            coordinator.page().keyboard().press("Enter");
            coordinator.page().waitForURL("**/entries/**");
            coordinator
                    .type("Your comment", "Who asked for this to be heard?")
                    .press("Add this comment")
                    .sees("Who asked for this to be heard?");
            coordinator
                    .open(made.here() + "/gaps")
                    .sees("Seen or spoken to, but not alone")
                    .sees("No MARAC is recorded");
            coordinator
                    .open(made.here() + "/versions")
                    .type("What is this version?", "For the first meeting")
                    .choose("Which names does the panel read?", "Pseudonyms")
                    .press("Share this version with the panel")
                    .sees("Version 1 is shared.");
            var took = Duration.between(begun, Instant.now());
            System.out.printf(
                    "eight files to a shared, annotated version, scripts %s: %d pages, %.1f s%n",
                    scripts, pages.get(), took.toMillis() / 1000.0);
            assertThat(took).isLessThan(Duration.ofMinutes(10));
        }
        try (var member = Visitor.as(made.member().name(), port, scripts)) {
            member.open(made.here()).sees("226 entries").sees("Risk indicator");
            member.page().locator("table.tl-chronology tbody th a").first().focus();
            member.page().keyboard().press("Enter");
            member.page().waitForURL("**/entries/**");
            member.type("Your comment", "I remember this family.")
                    .press("Add this comment")
                    .sees("Your comment is kept");
        }
        try (var chair = Visitor.as(made.chair().name(), port, scripts)) {
            chair.open(made.here() + "/versions").sees("1 comment").sees("I remember this family.");
        }
    }

    private static void tick(Locator all, Locator entries) {
        if (all.count() > 0) {
            all.check();
        } else {
            entries.all().forEach(Locator::check);
        }
    }
}
