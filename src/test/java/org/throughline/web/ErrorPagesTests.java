package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Errors as a browser meets them, through a real server. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = ErrorPagesTests.Site.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=10KB", "spring.servlet.multipart.max-request-size=20KB"})
class ErrorPagesTests {

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({
        Templates.class,
        PageAdvice.class,
        ErrorAdvice.class,
        ErrorPage.class,
        ErrorView.class,
        Incidents.class,
        WebSettings.class,
        WhereItBelongs.class,
        Acts.class
    })
    static class Site {

        @Bean
        SecurityFilterChain everybodyIn(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Controller
    static class Acts {

        @GetMapping("/break")
        String broken() {
            throw new IllegalStateException("Ruth lived at 4 Mill Lane", new IllegalArgumentException("her sister"));
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFound();
        }

        @GetMapping("/forbidden")
        String forbidden() {
            throw new AccessDeniedException("Not for you, of Ruth's case");
        }

        @GetMapping("/number/{number}")
        String number(@PathVariable int number) {
            throw new IllegalStateException(String.valueOf(number));
        }

        @GetMapping("/stale")
        String stale() {
            throw new StaleWrite("The summary", "What is stored", "What I <wrote>", "/stale");
        }

        @GetMapping("/stale-row")
        String staleRow() {
            throw new OptimisticLockingFailureException("version 3");
        }

        @ResponseBody
        @GetMapping("/proof")
        String proof(CsrfToken token) {
            return token.getToken();
        }

        @PostMapping("/upload")
        String upload(@RequestParam MultipartFile file, RedirectAttributes next) {
            next.addFlashAttribute("done", "The letter is stored: " + file.getSize() + " bytes.");
            return "redirect:/missing";
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whatIsNotThereAndWhatIsNotYoursLookTheSame() throws Exception {
        var nothing = get("/no/such/page");
        var notYours = get("/missing");

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(notYours.statusCode()).isEqualTo(404);
        assertThat(main(notYours)).isEqualTo(main(nothing)).contains("or it is not yours to see");
    }

    @Test
    void anAddressOfNothingInTheLibraryLeadsToTheLibrary() throws Exception {
        var gone = get("/published/somewhere/2014-z");

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(main(gone))
                .contains("no published review", "Open the library")
                .doesNotContain("yours");
    }

    @Test
    void anUnforeseenErrorGivesANumberThatIsInTheLogAndNothingOfTheCase(CapturedOutput log) throws Exception {
        var response = get("/break");

        assertThat(response.statusCode()).isEqualTo(500);
        var number = Jsoup.parse(response.body()).expectFirst("main strong").text();
        assertThat(number).matches("[0-9A-Z]{3}-[0-9A-Z]{4}");
        assertThat(log).contains(number).contains("IllegalStateException").contains("IllegalArgumentException");
        assertThat(log.getAll() + response.body()).doesNotContain("Mill Lane").doesNotContain("her sister");
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("org.throughline");
        assertThat(main(response)).contains("Nothing that was saved before is lost");
    }

    @Test
    void aRefusalByTheRulesSaysWhatToDo() throws Exception {
        var response = get("/forbidden");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(main(response)).contains("You cannot do this here").doesNotContain("Ruth");
    }

    @Test
    void anAddressThatCannotBeReadIsNotAnErrorOfOurs() throws Exception {
        var response = get("/number/twelve");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(main(response)).contains("could not read what was sent").doesNotContain("twelve");
    }

    @Test
    void aStaleWriteShowsBothTexts() throws Exception {
        var response = get("/stale");

        assertThat(response.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(response.body());
        assertThat(page.select("section").eachText())
                .containsExactly("What it says now What is stored", "What you wrote What I <wrote>");
        assertThat(get("/stale-row").statusCode()).isEqualTo(409);
    }

    @Test
    void aFormWithoutOurProofIsRefused() throws Exception {
        var request = request("/upload").POST(BodyPublishers.ofString("a=b")).build();

        var response = browser.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(main(response)).contains("Nothing was changed");
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBeSo() throws Exception {
        var response = upload("x".repeat(11 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(main(response)).contains("That file is too large").contains("Nothing was stored");
    }

    @Test
    void aRequestThatIsTooLargeIsSaidToBeSo() throws Exception {
        var response = upload("x".repeat(40 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(main(response)).contains("That file is too large");
    }

    @Test
    void afterAnActTheNextPageSaysOnceWhatHappened() throws Exception {
        assertThat(main(upload("small"))).contains("The letter is stored: 5 bytes.");
        assertThat(main(get("/missing"))).doesNotContain("The letter is stored");
    }

    @Test
    void stylesAreServedAndMayBeKept() throws Exception {
        for (var address :
                new String[] {Assets.govukHref(), Assets.ownHref(), Assets.scriptHref(), Assets.iconHref()}) {
            var response = get(address);

            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000");
        }
        assertThat(get(Assets.govukHref()).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/css");
    }

    /** Sends a file as the form would, with the proof that a page would hold. */
    private HttpResponse<String> upload(String content) throws IOException, InterruptedException {
        var body = """
                --frontier
                Content-Disposition: form-data; name="_csrf"

                %s
                --frontier
                Content-Disposition: form-data; name="file"; filename="letter.txt"

                %s
                --frontier--
                """.formatted(get("/proof").body(), content).replace("\n", "\r\n");
        var request = request("/upload")
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }

    private static String main(HttpResponse<String> response) {
        return Jsoup.parse(response.body()).select("main").text();
    }
}
