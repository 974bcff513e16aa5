package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.throughline.audit.Trail;
import org.throughline.engagement.Bereaved;

/** Signing in for real, in a browser, without the demonstration: by invitation, password and code, and by passkey. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = SigningInTests.RealUse.class)
@DirtiesContext
class SigningInTests {

    private static final String PASSWORD = "heron lantern gravel";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final int PORT = freePort();
    private static final String HERE = "http://localhost:" + PORT;

    /** Everything that real use asks for. */
    static class RealUse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MAIL.start();
            try {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "real",
                                Map.of(
                                        "throughline.home",
                                        Files.createTempDirectory("throughline-real")
                                                .toString(),
                                        "throughline.key",
                                        "an invented key for tests only",
                                        "throughline.public-address",
                                        HERE,
                                        "throughline.first-administrator",
                                        "first@example.org",
                                        "throughline.mail.host",
                                        "127.0.0.1",
                                        "throughline.mail.port",
                                        MAIL.getSmtp().getPort(),
                                        "throughline.mail.start-tls",
                                        "false",
                                        "server.port",
                                        PORT)));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    Attempts attempts;

    @Autowired
    Links links;

    @Autowired
    Bereaved bereaved;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient db;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
        MAIL.stop();
    }

    @BeforeEach
    void freshReader() {
        context = browser.newContext();
        page = context.newPage();
        db.sql("delete from access.attempt").update();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void the_first_administrator_is_invited_by_e_mail() {
        var first = people.byEmail("first@example.org").orElseThrow();
        assertThat(people.reader(first.id()).orElseThrow().holds(Role.ADMINISTRATOR))
                .isTrue();
        assertThat(lastMailTo("first@example.org")).contains(HERE + "/sign-in/invitation/");
    }

    @Test
    void an_invitation_sets_a_password_once() {
        var email = "ada.invited@example.org";
        var person = administrator("Ada Invited", email);
        var link = invitations.make(Reader.SERVICE, person.id());
        page.navigate(link);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("short");
        page.getByLabel("The same password again").fill("other");
        press("Set this password");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("at least 12 characters")
                .contains("The two passwords differ");
        accept(link);
        assertThat(page.url()).endsWith("/sign-in");
        page.navigate(link);
        assertThat(page.locator("main").innerText()).contains("This invitation no longer works", "invite you again");
    }

    @Test
    void a_password_alone_opens_nothing_and_the_code_opens_the_rest() {
        var email = "ben.coded@example.org";
        accept(invitations.make(
                Reader.SERVICE, administrator("Ben Coded", email).id()));
        page.navigate(HERE + "/administration");
        assertThat(page.url()).endsWith("/sign-in");
        password(email, PASSWORD);
        assertThat(page.url()).endsWith("/sign-in/code");

        page.navigate(HERE + "/administration");
        assertThat(page.url()).endsWith("/sign-in/code");
        page.navigate(HERE + "/library");
        assertThat(page.content()).doesNotContain("Ben Coded");

        page.navigate(HERE + "/sign-in/code");
        code("22222222");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("not right");
        code(codeSentTo(email));
        assertThat(page.url()).contains("/administration");
        assertThat(page.locator("h1").innerText()).isEqualTo("People and roles");
        assertThat(lastMailTo(email)).doesNotContain("http");
    }

    @Test
    void an_unknown_address_and_a_wrong_password_read_the_same_and_guessing_is_stopped() {
        var email = "cai.guessed@example.org";
        accept(invitations.make(
                Reader.SERVICE, administrator("Cai Guessed", email).id()));
        var known = refusal(email);
        assertThat(known).isEqualTo(refusal("nobody@example.org")).contains("is not right");
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(email)).isEqualTo(refusal("nobody@example.org"));
        }
        assertThat(refusal(email)).isEqualTo(refusal("nobody@example.org")).contains("too many tries");
        password(email, PASSWORD);
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("too many tries");
        assertThat(page.getByLabel("E-mail address").inputValue()).isEqualTo(email);
    }

    @Test
    void a_passkey_is_enough_once_it_is_added() {
        var email = "dot.passkey@example.org";
        accept(invitations.make(
                Reader.SERVICE, administrator("Dot Passkey", email).id()));
        password(email, PASSWORD);
        code(codeSentTo(email));
        authenticator();
        page.navigate(HERE + "/account");
        page.getByLabel("What do you call this device?").fill("An invented telephone");
        press("Add a passkey");
        page.waitForCondition(() -> page.getByText("1 passkey").isVisible()
                || page.locator("[data-passkey] [role=alert]").isVisible());
        assertThat(page.locator("main").innerText()).contains("1 passkey");
        assertThat(page.locator("tbody").innerText()).contains("An invented telephone");

        press("Sign out");
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        page.navigate(HERE + "/administration");
        press("Sign in with a passkey");
        page.waitForURL(Pattern.compile(".*/administration.*"));
        assertThat(page.locator(".tl-reader__name").innerText()).isEqualTo("Dot Passkey");

        page.navigate(HERE + "/account");
        press("Remove An invented telephone");
        assertThat(page.content()).contains("No passkeys yet");
    }

    @Test
    void a_sister_comes_by_a_link_adds_a_passkey_and_comes_back_by_it() {
        var sister = bereaved.person(bereaved.held(), "Edda Inventor").reader();
        var link = links.make(Reader.SERVICE, Objects.requireNonNull(sister.person()));
        page.navigate(link);
        press("Open my page");
        assertThat(page.locator("h1").innerText()).isEqualTo("Where things are");
        var home = page.url();

        authenticator();
        page.getByText("Choose how you come back to this page").click();
        page.getByLabel("What do you call this device?").fill("My telephone");
        press("Add a passkey");
        page.waitForCondition(() -> page.getByText("1 passkey").isVisible()
                || page.locator("[data-passkey] [role=alert]").isVisible());
        assertThat(page.locator("tbody").innerText()).contains("My telephone");

        press("Sign out");
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        assertThat(page.locator("main").innerText()).contains("You are signed out");
        page.navigate(home);
        assertThat(page.url()).endsWith("/sign-in");
        press("Sign in with a passkey");
        page.waitForURL(Pattern.compile(Pattern.quote(home) + ".*"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Where things are");

        page.navigate(link);
        assertThat(page.url()).as("her own link, when she is in already").isEqualTo(home);
        assertThat(opened(link)).contains("This one was used on", "If that was not you", "Ask for a new link");
    }

    @Test
    void a_link_that_is_old_or_was_replaced_says_so_and_leads_on() {
        var sister = bereaved.person(bereaved.held(), "Fenna Inventor").reader();
        var person = Objects.requireNonNull(sister.person());
        var first = links.make(Reader.SERVICE, person);
        var second = links.make(Reader.SERVICE, person);
        assertThat(opened(first)).contains("A newer link may have taken its place", "Ask for a new link");
        assertThat(opened(second)).contains("This link opens your own page");
        db.sql("update access.link set expires_at = now() - interval '1 day' where person_id = :person")
                .param("person", person)
                .update();
        assertThat(opened(second)).contains("works for fourteen days, and this one is older", "Ask for a new link");
    }

    /** What somebody reads who opens a link in a browser of their own. */
    private static String opened(String link) {
        try (var another = browser.newContext()) {
            var other = another.newPage();
            other.navigate(link);
            return other.locator("main").innerText();
        }
    }

    @Test
    void a_session_of_the_demonstration_is_worth_nothing_in_real_use() {
        var response = page.request().post(HERE + "/sign-in/as");
        assertThat(response.status()).isIn(403, 404);
    }

    private void authenticator() {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", request);
    }

    private Person administrator(String name, String email) {
        var person = people.add(Reader.SERVICE, name, email);
        people.grant(Reader.SERVICE, Grant.everywhere(person.id(), Role.ADMINISTRATOR, LocalDate.of(2020, 1, 1)));
        return person;
    }

    private void accept(String link) {
        page.navigate(link);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("The same password again").fill(PASSWORD);
        press("Set this password");
    }

    private void password(String email, String password) {
        if (!page.url().endsWith("/sign-in")) {
            page.navigate(HERE + "/sign-in");
        }
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private String refusal(String email) {
        password(email, "not the password " + UUID.randomUUID());
        return page.locator(".govuk-error-summary").innerText();
    }

    private void code(String code) {
        page.getByLabel("Code").fill(code);
        press("Go on");
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private static String codeSentTo(String email) {
        var found = Pattern.compile("Your code is (\\S+)").matcher(lastMailTo(email));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String lastMailTo(String email) {
        try {
            String last = "";
            for (var message : MAIL.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(email)) {
                    last = String.valueOf(message.getContent());
                }
            }
            return last;
        } catch (jakarta.mail.MessagingException | IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
