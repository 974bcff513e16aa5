package org.throughline.journey;

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
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/** Every kind of form that the demonstration's people come to by following links, and what the service answers when one is sent. Nothing is kept. */
@Component
class WalkedForms {

    static final List<String> CAST = List.of(
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

    /** Where an empty form is always refused; the chronology's pages read in transactions of their own. */
    private static final List<String> ALONE =
            List.of("/chronology/marks", "/chronology/contacts/confirm", "/chronology/glossary", "/comments");

    private final WebApplicationContext context;
    private final People people;
    private final TransactionTemplate transaction;
    private @Nullable MockMvc made;

    WalkedForms(WebApplicationContext context, People people, TransactionTemplate transaction) {
        this.context = context;
        this.people = people;
        this.transaction = transaction;
    }

    /** One form of each kind: the address it is sent to, with what differs from case to case left out. */
    Map<String, Element> of(Reader reader) {
        var desk = desk();
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
            var answer = perform(desk, reader, MockMvcRequestBuilders.get(URI.create(path)));
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

    /**
     * Sends a form, and takes back whatever was kept all the same.
     *
     * @param typed what is typed into a field; choices are left alone
     * @return the page that answers; none where the form has no fields, or was not refused with a page
     */
    Optional<Document> send(Reader reader, String kind, Element form, Function<Element, String> typed) {
        var path = form.attr("action");
        var sent = form.attr("enctype").startsWith("multipart")
                ? MockMvcRequestBuilders.multipart(URI.create(path))
                : MockMvcRequestBuilders.post(URI.create(path));
        var fields = 0;
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            switch (field.attr("type")) {
                case "hidden" -> sent.param(name, field.val());
                case "radio", "checkbox", "file" -> fields++;
                default -> {
                    sent.param(name, field.tagName().equals("select") ? "" : typed.apply(field));
                    fields++;
                }
            }
        }
        if (fields == 0) {
            return Optional.empty();
        }
        var desk = desk();
        var answer = ALONE.stream().anyMatch(kind::endsWith)
                ? perform(desk, reader, sent)
                : transaction.execute(status -> {
                    status.setRollbackOnly();
                    return perform(desk, reader, sent);
                });
        return answer != null && isPage(answer) ? Optional.of(page(answer, path)) : Optional.empty();
    }

    private MockMvc desk() {
        var ready = made;
        if (ready == null) {
            ready = MockMvcBuilders.webAppContextSetup(context)
                    .apply(springSecurity())
                    .build();
            made = ready;
        }
        return ready;
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return answer.getStatus() == 200
                && Objects.toString(answer.getContentType(), "").startsWith("text/html")
                && answer.getHeader("Content-Disposition") == null;
    }

    private static Document page(MockHttpServletResponse answer, String path) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }

    Reader cast(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
        return Optional.of(people.byEmail(email).orElseThrow().id())
                .flatMap(people::reader)
                .orElseThrow();
    }

    private static MockHttpServletResponse perform(
            MockMvc desk, Reader reader, AbstractMockHttpServletRequestBuilder<?> request) {
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
