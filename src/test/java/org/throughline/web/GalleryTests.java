package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The components in a real browser: accessible by axe's measure, no page that scrolls sideways, nothing asked for elsewhere. */
class GalleryTests {

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Gallery.write();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "form", "family", "agency"})
    void everyPageIsAccessibleByAxe(String name) {
        try (var page = open(name, 1200)) {
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations).extracting(GalleryTests::words).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "form", "family", "agency"})
    void noPageScrollsSidewaysOnAPhone(String name) {
        try (var page = open(name, 320)) {
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "family"})
    void aPageAsksForNothingButItsOwnFourFiles(String name) {
        var asked = new ArrayList<String>();
        try (var page = browser.newPage()) {
            page.onRequest(request -> asked.add(request.url().replaceAll(".*/", "")));
            page.navigate(address(name));
        }
        assertThat(asked)
                .isSubsetOf(name + ".html", "govuk.css", "throughline.css", "throughline.js", "throughline.svg");
    }

    @Test
    void pressingEscapeThreeTimesLeaves() {
        try (var page = open("family", 1200)) {
            page.route(
                    "https://www.bbc.co.uk/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<title>Elsewhere</title>")));
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.title()).startsWith("Where things are");
            page.keyboard().press("Escape");
            page.waitForURL("https://www.bbc.co.uk/weather");
            assertThat(page.title()).isEqualTo("Elsewhere");
        }
    }

    @Test
    void aFormIsSentOnce() {
        try (var page = open("form", 1200)) {
            var send =
                    "() => document.querySelector('form[data-once]').dispatchEvent(new Event('submit', {cancelable: true}))";

            assertThat(page.evaluate(send)).isEqualTo(true);
            assertThat(page.evaluate(send)).isEqualTo(false);
        }
    }

    @Test
    void theReaderIsTakenToWhatNeedsAnotherLook() {
        try (var page = open("form", 1200)) {
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
            page.click("text=31 Feb 2026 is not in the calendar >> nth=0");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("from-day");
        }
    }

    private static Page open(String name, int width) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate(address(name));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Gallery.FOLDER.resolve(name + "-" + width + ".png")));
        return page;
    }

    private static String address(String name) {
        return Gallery.FOLDER.resolve(name + ".html").toUri().toString();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
