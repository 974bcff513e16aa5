package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.Decided;
import org.throughline.ThroughlineTest;
import org.throughline.access.Links;
import org.throughline.engagement.Advocates;
import org.throughline.engagement.Comment;
import org.throughline.engagement.Comments;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.ProposedName;
import org.throughline.engagement.ProposedNames;
import org.throughline.engagement.Question;
import org.throughline.engagement.Questions;
import org.throughline.engagement.SharedDrafts;
import org.throughline.engagement.SharedTerms;
import org.throughline.engagement.TermsForFamily;

/** As a sister who would rather read in Welsh, and somebody who speaks for her: every page of theirs, and back to English. */
@ThroughlineTest
class WelshFamilyJourneyTests {

    private static final int NARROW = 320;

    /** Words that stand in nearly every English sentence of ours, and in no Welsh one. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|and|you|your|this|with|they|them|their|will|have|review|report|question|answer|family|friend)\\b");

    /** What is read on a page and heard of it, but for what is marked as English, names, and what was typed. */
    private static final String READ = """
            () => {
                const page = document.documentElement.cloneNode(true);
                page.querySelectorAll('body [lang^=en], script, style, textarea, .tl-reader__name').forEach(each => each.remove());
                const labels = [...page.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label'));
                return page.textContent + ' ' + labels.join(' ');
            }""";

    @LocalServerPort
    int port;

    @Autowired
    SharedDrafts drafts;

    @Autowired
    Decided decided;

    @Autowired
    TermsForFamily terms;

    @Autowired
    Questions questions;

    @Autowired
    Comments comments;

    @Autowired
    Contributions contributions;

    @Autowired
    ProposedNames names;

    @Autowired
    Advocates advocates;

    @Autowired
    Links links;

    @Test
    void a_sister_chooses_Welsh_and_every_page_of_hers_is_Welsh_until_she_goes_back() {
        var made = drafts.make();
        answered(made);
        try (var sister = comes(made, made.sister().reader().person())) {
            var home = sister.path();
            sister.sees("Where things are").follow("Cymraeg");
            assertThat(sister.path()).isEqualTo(home);
            pages(made, true).forEach((path, heading) -> welsh(sister.open(home + path), heading));
            asks(sister, home);
            proposes(sister, home);
            reads(sister, home + "/reading/" + made.reading().id());
            rests(sister, home);
            sister.open(home).follow("English").sees("Nothing here has to be done.");
            assertThat(sister.page().locator("html").getAttribute("lang")).isEqualTo("en-GB");
        }
    }

    @Test
    void somebody_who_speaks_for_her_reads_the_same_pages_in_Welsh() {
        var made = drafts.make();
        answered(made);
        var advocate = advocates.name(
                made.sister().reader(), made.held().review(), made.sister().contact(), "Pia Inventor", null, null);
        try (var pia = comes(made, advocate.id())) {
            var home = pia.path();
            pia.sees("You are looking at the page of").follow("Cymraeg");
            pages(made, false).forEach((path, heading) -> welsh(pia.open(home + path), heading));
        }
    }

    /** By the link they were given, whose page is there before any language was chosen. */
    private Visitor comes(SharedDrafts.Made made, UUID person) {
        var link = links.make(made.held().coordinator(), Objects.requireNonNull(person));
        return Visitor.anyone(port, true).open(URI.create(link).getPath()).press("Open my page");
    }

    /** Everything she asked, said and proposed has been answered, and the terms of reference are shared. */
    private void answered(SharedDrafts.Made made) {
        var held = made.held();
        var sister = made.sister();
        decided.terms(held.coordinator(), made.report().chair(), held.review());
        terms.share(
                held.coordinator(),
                held.review(),
                null,
                List.of(SharedTerms.Section.SUMMARY, SharedTerms.Section.KEY_LINES),
                "Take your time.",
                1);
        var asked = questions.of(sister.reader(), sister.contact()).getFirst();
        questions.answer(
                held.coordinator(),
                held.review(),
                asked.id(),
                Question.Outcome.ANSWERED,
                null,
                "Because nobody asked.",
                asked.version());
        var said = comments.of(sister.reader(), sister.contact()).getFirst();
        comments.answer(
                held.coordinator(),
                held.review(),
                said.id(),
                Comment.Outcome.CHANGED,
                "Paragraph 2 now says so.",
                said.revision());
        var name = names.of(sister.reader(), sister.contact()).getFirst();
        names.answer(held.coordinator(), held.review(), name.id(), ProposedName.Outcome.CHOSEN, "It is hers now.");
        contributions.begin(
                sister.reader(),
                held.review(),
                sister.contact(),
                Contribution.Wish.IN_REPORT,
                "Canai yn y car.",
                "Ei chwaer",
                true);
    }

    /** Each page of theirs, and its heading. */
    private Map<String, String> pages(SharedDrafts.Made made, boolean themselves) {
        var reading = "/reading/" + made.reading().id();
        var sister = made.sister();
        var asked = questions.of(sister.reader(), sister.contact()).getFirst();
        var written = contributions.of(sister.reader(), sister.contact()).getFirst();
        var pages = new LinkedHashMap<String, String>();
        pages.put("", "Ble mae pethau arni");
        pages.put("/questions", themselves ? "Eich cwestiynau" : "Cwestiynau Ilse Inventor");
        pages.put("/names", "Enwau");
        pages.put(
                "/reaching-you",
                themselves ? "Sut rydym yn cysylltu â chi" : "Sut rydym yn cael gafael ar Ilse Inventor");
        pages.put("/advocate", themselves ? "Rhywun i siarad drosoch chi" : "Pwy sy’n siarad dros Ilse Inventor");
        pages.put(
                "/comments",
                themselves
                        ? "Yr hyn a ddywedoch, a’r hyn a wnaed"
                        : "Yr hyn a ddywedodd Ilse Inventor, a’r hyn a wnaed");
        pages.put("/own-words", themselves ? "Yn eich geiriau eich hun" : "Yn eu geiriau eu hunain");
        pages.put("/own-words/write", themselves ? "Yn eich geiriau eich hun" : "Yn eu geiriau eu hunain");
        pages.put("/own-words/" + written.id(), "Newid yr hyn a anfonoch");
        pages.put("/terms", "Beth mae’r adolygiad yn ei ofyn");
        pages.put("/changed-my-mind/" + asked.id(), "Rwyf wedi newid fy meddwl");
        pages.put(reading, "Drafft yr adroddiad");
        pages.put(reading + "/parts/1", "Who she was");
        pages.put(reading + "/parts/2", "Cyn i chi ddarllen rhan 2");
        pages.put(reading + "/paragraphs/1", "Beth hoffech chi ei ddweud?");
        pages.put(reading + "/whole", "Beth hoffech chi ei ddweud am y cyfan?");
        return pages;
    }

    private static void asks(Visitor sister, String home) {
        sister.open(home + "/questions").type("Beth hoffech chi ei ofyn neu ei ddweud?", "Pam na ofynnodd neb?");
        welsh(sister.press("Anfon hwn"), "Eich cwestiynau");
        sister.sees("Dewiswch beth hoffech chi i ni ei wneud ag ef");
        assertThat(sister.page().locator("#question").inputValue()).isEqualTo("Pam na ofynnodd neb?");
        sister.choose("Beth hoffech chi i ni ei wneud ag ef?", "Edrych ar hyn yn yr adolygiad")
                .press("Anfon hwn")
                .sees("Diolch. Mae eich cwestiwn gan y cadeirydd a’r cydlynydd.")
                .sees("Pam na ofynnodd neb?");
        welsh(sister.go("a:has-text('Ei newid neu ei dynnu’n ôl')"), "Newid eich cwestiwn");
        welsh(sister.press("Ei dynnu’n ôl"), "Eich cwestiynau");
        sister.sees("Tynnwyd hwn yn ôl gan Ilse Inventor ar ");
    }

    private static void proposes(Visitor sister, String home) {
        sister.open(home + "/names")
                .type("Yr enw yr hoffech chi", "Suspect")
                .type("Ar gyfer pwy?", "fy chwaer")
                .press("Cynnig yr enw hwn")
                .sees("Cyn i ni gadw’r enw hwn");
        welsh(sister, "Enwau");
        sister.type("Yr enw yr hoffech chi", "Angharad").press("Cadw’r enw hwn");
        welsh(sister, "Enwau");
        sister.sees("Angharad").sees("ar gyfer fy chwaer");
    }

    private static void reads(Visitor sister, String reading) {
        sister.open(reading + "/parts/1").sees("She loved rain.");
        assertThat(sister.page().locator(".tl-report").first().getAttribute("lang"))
                .isEqualTo("en-GB");
        sister.go("a[href$='/paragraphs/1']");
        welsh(sister.press("Anfon hwn"), "Beth hoffech chi ei ddweud?");
        sister.sees("Ysgrifennwch beth hoffech chi ei ddweud amdano")
                .type("Am baragraff 1", "Roedd hi’n dwlu ar law.")
                .press("Anfon hwn")
                .sees("Roedd hi’n dwlu ar law.")
                .sees("Mae hwn gan y cadeirydd, a fydd yn ateb.");
        welsh(sister, "Who she was");
        sister.open(reading + "/parts/2").press("Nid nawr").sees("Gallwch adael y rhan hon allan");
        welsh(sister, "Drafft yr adroddiad");
        sister.press("Rwyf wedi darllen cymaint ag yr hoffwn").sees("Diolch am ddarllen.");
    }

    private static void rests(Visitor sister, String home) {
        sister.open(home + "/reaching-you").press("Peidiwch â chysylltu â mi am y tro");
        welsh(sister, "Ble mae pethau arni");
        sister.sees("Ni fyddwn yn cysylltu â chi nes i chi ddweud.").press("Cewch gysylltu â mi eto");
        welsh(sister, "Ble mae pethau arni");
    }

    /** The page is Welsh: its language, its heading, and nothing of ours left in English; and it fits a small telephone. */
    private static void welsh(Visitor visitor, String heading) {
        var page = visitor.page();
        assertThat(page.locator("html").getAttribute("lang")).as(visitor.path()).isEqualTo("cy");
        assertThat(page.locator("h1").innerText()).as(visitor.path()).isEqualTo(heading);
        var read = String.valueOf(page.evaluate(READ)).replaceAll("\\s+", " ");
        assertThat(english().filter(read::contains))
                .as("English on %s", visitor.path())
                .isEmpty();
        assertThat(ENGLISH.matcher(read).results().map(found -> around(read, found.start())))
                .as("English on %s", visitor.path())
                .isEmpty();
        fits(page, visitor.path());
    }

    private static void fits(Page page, String path) {
        var before = page.viewportSize();
        page.setViewportSize(NARROW, 700);
        var over = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(over).as("%s is wider than the screen by", path).isLessThanOrEqualTo(0);
        page.setViewportSize(before.width, before.height);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
    }

    /** The longer English sentences that have a Welsh one, without their places for values. */
    private static Stream<String> english() {
        var sentences = new ArrayList<String>();
        for (var file : List.of("engagement", "web")) {
            try (var in = WelshFamilyJourneyTests.class.getResourceAsStream("/words/cy/" + file + ".csv")) {
                var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                CsvReader.builder().ofCsvRecord(text).forEach(line -> sentences.add(line.getField(0)));
            } catch (IOException problem) {
                throw new AssertionError(problem);
            }
        }
        return sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("\\{\\d}")))
                .map(String::strip)
                .filter(piece -> piece.length() > 15);
    }
}
