package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.ThroughlineTest;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/**
 * Every form that can be walked to is sent empty, and sent with nothing but mistakes; nothing of it is kept. Where it is refused, each line of what
 * is to be put right leads to an element of the page.
 */
@ThroughlineTest
class ProblemLinksTests {

    private static final List<String> CAST = List.of(
            "Aisha Rahman",
            "Dr Martin Oyelaran",
            "Gwen Hollis",
            "Dr Priya Venn",
            "Sunil Marchetti",
            "Bernadette Lowe",
            "Naomi Thwaite",
            "Home Office team",
            "Commissioner's office",
            "Ines Ward");

    /** Where an empty form is always refused. */
    private static final List<String> ALONE =
            List.of("/chronology/marks", "/chronology/contacts/confirm", "/chronology/glossary", "/comments");

    private static final String TOO_LONG = "x".repeat(200_001);

    private final MockMvc desk;
    private final People people;
    private final TransactionTemplate transaction;

    /** What was refused, by the kind of form. */
    private final TreeSet<String> refused = new TreeSet<>();

    private final TreeMap<String, String> wrong = new TreeMap<>();

    ProblemLinksTests(
            @Autowired WebApplicationContext context,
            @Autowired People people,
            @Autowired TransactionTemplate transaction) {
        this.desk = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.people = people;
        this.transaction = transaction;
    }

    @Test
    void each_line_of_what_is_to_be_put_right_leads_to_its_place() {
        for (var who : CAST) {
            var reader = cast(who);
            forms(reader).forEach((kind, form) -> {
                send(reader, kind, form, "");
                send(reader, kind, form, TOO_LONG);
            });
        }
        assertThat(refused)
                .as("kinds of form that were refused")
                .hasSizeGreaterThan(100)
                .contains("/reviews/*/chronology/marks");
        assertThat(wrong).as("lines that lead nowhere").isEmpty();
    }

    /** One form of each kind: the address it is sent to, with what differs from case to case left out. */
    private Map<String, Element> forms(Reader reader) {
        var found = new LinkedHashMap<String, Element>();
        var seen = new HashMap<String, HashSet<String>>();
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var path = ahead.removeFirst();
            var already = seen.computeIfAbsent(kind(path), none -> new HashSet<>());
            if (already.size() >= 4
                    || !already.add(path)
                    || path.matches(".*\\.(csv|docx|pdf|ics|json|xlsx)(\\?.*)?")) {
                continue;
            }
            var answer = perform(reader, MockMvcRequestBuilders.get(URI.create(path)));
            var to = answer.getRedirectedUrl();
            if (to != null) {
                ahead.add(to);
            } else if (isPage(answer)) {
                var page = page(answer, path);
                page.select("form[method=post]").forEach(form -> found.putIfAbsent(kind(form.attr("action")), form));
                page.select("a[href^=/]")
                        .forEach(link -> ahead.add(link.attr("href").replaceAll("#.*", "")));
            }
        }
        return found;
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/(NORTHMERE|EASTHOLME)[^/?]*", "/*")
                .replaceAll("/\\d+(?=/|$)", "/*")
                .replaceAll("\\?.*", "");
    }

    private void send(Reader reader, String kind, Element form, String typed) {
        var path = form.attr("action");
        var sent = form.attr("enctype").startsWith("multipart")
                ? MockMvcRequestBuilders.multipart(URI.create(path))
                : MockMvcRequestBuilders.post(URI.create(path));
        var typedInto = 0;
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            switch (field.attr("type")) {
                case "hidden" -> sent.param(name, field.val());
                case "radio", "checkbox", "file" -> typedInto++;
                default -> {
                    sent.param(name, field.tagName().equals("select") ? "" : typed);
                    typedInto++;
                }
            }
        }
        if (typedInto == 0) {
            return;
        }
        // whatever was kept all the same is taken back; the chronology's pages read in transactions of their own
        var answer = ALONE.stream().anyMatch(kind::endsWith)
                ? perform(reader, sent)
                : transaction.execute(status -> {
                    status.setRollbackOnly();
                    return perform(reader, sent);
                });
        if (answer != null && isPage(answer)) {
            var page = page(answer, path);
            var lines = page.select(".govuk-error-summary__list a");
            if (!lines.isEmpty()) {
                refused.add(kind);
            }
            for (var line : lines) {
                if (page.getElementById(line.attr("href").substring(1)) == null) {
                    wrong.put(kind + " " + line.attr("href"), line.text());
                }
            }
        }
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return answer.getStatus() == 200
                && Objects.toString(answer.getContentType(), "").startsWith("text/html")
                && answer.getHeader("Content-Disposition") == null;
    }

    private static Document page(MockHttpServletResponse answer, String path) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }

    private Reader cast(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
        return Optional.of(people.byEmail(email).orElseThrow().id())
                .flatMap(people::reader)
                .orElseThrow();
    }

    private MockHttpServletResponse perform(Reader reader, AbstractMockHttpServletRequestBuilder<?> request) {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Objects.requireNonNull(reader.person())),
                null,
                AuthorityUtils.createAuthorityList("DEMONSTRATION"));
        try {
            return desk.perform(request.with(authentication(who)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception problem) {
            throw new AssertionError("The page broke.", problem);
        }
    }
}
