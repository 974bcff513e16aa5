package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Someone at a browser. Each has a session of their own. Every page they come to is held against the accessibility rules, when scripts
 * are on; and none may break, whether they are on or off.
 */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean scripts;
    private final TreeSet<String> checked = new TreeSet<>();

    private Visitor(String base, boolean scripts) {
        this.base = base;
        this.scripts = scripts;
        this.context = Browsers.BROWSER.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setAcceptDownloads(true));
        this.page = context.newPage();
    }

    /** Somebody from the public. */
    static Visitor anyone(int port, boolean scripts) {
        return new Visitor("http://127.0.0.1:" + port, scripts);
    }

    /** One of the demonstration's people. */
    static Visitor as(String name, int port, boolean scripts) {
        var visitor = anyone(port, scripts);
        visitor.open("/sign-in");
        visitor.press(name);
        return visitor;
    }

    Visitor open(String path) {
        page.navigate(base + path);
        return arrived();
    }

    /** Follows a link by its words. */
    Visitor follow(String link) {
        use(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first());
        return arrived();
    }

    /** Follows the first link, or presses the first button, a selector finds. */
    Visitor go(String selector) {
        use(page.locator(selector).first());
        return arrived();
    }

    /** Presses the button with these words. */
    Visitor press(String button) {
        use(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
        return arrived();
    }

    Visitor type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    /** Chooses or ticks what has these words. */
    Visitor tick(String words) {
        check(page.getByLabel(words, new Page.GetByLabelOptions().setExact(true))
                .first());
        return this;
    }

    /** Chooses or ticks each that has these words. */
    Visitor tickAll(String words) {
        page.getByLabel(words, new Page.GetByLabelOptions().setExact(true))
                .all()
                .forEach(this::check);
        return this;
    }

    /** Chooses within a question. */
    Visitor choose(String question, String answer) {
        check(group(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .first());
        return this;
    }

    Visitor select(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    /** Types a day into the three fields of a question. */
    Visitor date(String question, int day, int month, int year) {
        var fields = group(question);
        fields.getByLabel("Day").fill(String.valueOf(day));
        fields.getByLabel("Month").fill(String.valueOf(month));
        fields.getByLabel("Year").fill(String.valueOf(year));
        return this;
    }

    private Locator group(String question) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first();
    }

    /** Chooses files in the field with this label. */
    Visitor attach(String label, Path... files) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .setInputFiles(files);
        return this;
    }

    /** Opens a part that is folded: with the mouse; who has no scripts goes by keyboard. */
    Visitor unfold(String summary) {
        var what = page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first();
        if (scripts) {
            what.click();
        } else {
            what.press("Enter");
        }
        assertThat(what.locator("..").getAttribute("open")).as("unfolded").isNotNull();
        return this;
    }

    /** With the mouse; who has no scripts goes by keyboard. Comes back once the next page has come. */
    private void use(Locator what) {
        if (scripts) {
            what.click();
        } else {
            page.waitForNavigation(() -> {
                what.focus();
                page.keyboard().press("Enter");
            });
        }
    }

    /** Chooses or ticks: with the mouse; who has no scripts goes by keyboard. */
    void check(Locator what) {
        if (scripts) {
            what.check();
        } else if (!what.isChecked()) {
            what.press("Space");
        }
        assertThat(what.isChecked()).as("chosen").isTrue();
    }

    Visitor sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).doesNotContain(text);
        return this;
    }

    String path() {
        return page.url().substring(base.length()).replaceAll("[?#].*", "");
    }

    Page page() {
        return page;
    }

    /** The response to this address, in this session. */
    APIResponse answer(String path) {
        return context.request().get(base + path);
    }

    /** What a response to this address is, in this session. */
    int status(String path) {
        return context.request().get(base + path).status();
    }

    /** Bytes behind this address, in this session. */
    byte[] fetch(String path) {
        var response = context.request().get(base + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return response.body();
    }

    private Visitor arrived() {
        page.waitForLoadState();
        var title = page.title();
        assertThat(title).as("the page at %s", path()).doesNotContain("did not work");
        if (scripts && checked.add(title)) {
            assertThat(AccessibilityRules.broken(page))
                    .as("accessibility of “%s” at %s", title, path())
                    .isEmpty();
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
