package org.throughline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.throughline.ThroughlineTest;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/**
 * Every kind of page that can be walked to, on a small telephone: as the person for whom it has most on it. It fits the screen, keeps the
 * accessibility rules, says what it is, and leads on.
 */
@ThroughlineTest
class EveryPageTests {

    private static final int NARROW = 320;
    private static final int TALL = 700;

    /** How many pages of one kind in one review, or outside of reviews, each person looks at, to find the fullest. */
    private static final int PAGES_OF_A_KIND = 2;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern OF_REVIEW = Pattern.compile("^/(?:reviews|where-things-are)/[^/?]+");
    private static final List<String> CAST = List.of(
            "",
            "Aisha Rahman",
            "Bernadette Lowe",
            "Dr Priya Venn",
            "Dr Martin Oyelaran",
            "Gwen Hollis",
            "Naomi Thwaite",
            "Home Office team",
            "Commissioner's office",
            "Ines Ward",
            "Peter Lamb");

    /** What is asked of a page once a browser shows it; its answers are what is wrong. */
    private static final String LOOK = """
            () => {
                const wrong = [];
                const over = document.documentElement.scrollWidth - window.innerWidth;
                if (over > 0) {
                    const widest = [...document.querySelectorAll('main *, header *, footer *')]
                        .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1 && !each.closest('.tl-scroll'))
                        .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' … ');
                    wrong.push('is ' + over + ' px too wide: ' + widest);
                }
                const headings = [...document.querySelectorAll('h1')].filter(each => each.textContent.trim());
                if (headings.length !== 1) { wrong.push('has ' + headings.length + ' first headings'); }
                if (!/^\\S.* – Throughline$/.test(document.title)) { wrong.push('is titled ' + document.title); }
                if (!document.querySelector('main a[href], main button, nav[aria-label=Back] a, .tl-rooms a')) { wrong.push('leads nowhere'); }
                if (/\\bnull\\b|undefined/.test(document.querySelector('main').innerText)) { wrong.push('says null'); }
                return wrong;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    People people;

    private final MockMvc desk;

    EveryPageTests(@Autowired WebApplicationContext context) {
        desk = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Where a kind of page has most on it. */
    private record Fullest(String who, String path, int length) {}

    @Test
    void every_page_fits_a_small_telephone_and_no_link_leads_nowhere() {
        var wrong = new ArrayList<String>();
        var shown = new LinkedHashMap<String, List<String>>();
        fullest(wrong)
                .values()
                .forEach(page -> shown.computeIfAbsent(page.who(), who -> new ArrayList<>())
                        .add(page.path()));
        shown.forEach((who, paths) -> {
            try (var context =
                    Browsers.BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(NARROW, TALL))) {
                var page = context.newPage();
                if (!who.isEmpty()) {
                    page.navigate(base() + "/sign-in");
                    page.getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(who).setExact(true))
                            .click();
                }
                paths.forEach(path -> wrong.addAll(problems(page, who, path)));
            }
        });
        assertThat(shown.values().stream().mapToInt(List::size).sum())
                .as("kinds of page that were found")
                .isGreaterThan(100);
        assertThat(wrong).as("what is wrong").isEmpty();
    }

    private List<String> problems(Page page, String who, String path) {
        var wrong = new ArrayList<String>();
        page.navigate(base() + path);
        for (var each : (List<?>) page.evaluate(LOOK)) {
            wrong.add(path + " (" + who + ") " + each);
        }
        for (var each : AccessibilityRules.broken(page)) {
            wrong.add(path + " (" + who + ") breaks " + each);
        }
        return wrong;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    /** The pages to open, by the kind of page; what cannot be opened although a link leads there is wrong. */
    private Map<String, Fullest> fullest(List<String> wrong) {
        var kinds = kinds();
        var fullest = new TreeMap<String, Fullest>();
        for (var who : CAST) {
            var reader = who.isEmpty() ? Optional.<Reader>empty() : cast(who);
            var seen = new HashMap<String, Set<String>>();
            var from = new HashMap<String, String>();
            var ahead = new ArrayDeque<>(List.of("/", "/library", "/sign-in"));
            while (!ahead.isEmpty()) {
                var path = ahead.removeFirst();
                var kind = kindOf(kinds, path);
                if (kind == null) {
                    continue;
                }
                var already = seen.computeIfAbsent(kind + " of " + review(path), none -> new HashSet<>());
                if (already.size() >= PAGES_OF_A_KIND || !already.add(path.replaceAll("\\?.*", ""))) {
                    continue;
                }
                var answer = get(path, reader);
                var to = answer.getRedirectedUrl();
                if (answer.getStatus() >= 400) {
                    wrong.add(path + " (" + who + ") answers " + answer.getStatus() + ", found on " + from.get(path));
                } else if (to != null) {
                    from.putIfAbsent(to, path);
                    ahead.addFirst(to);
                } else if (answer.getHeader("Content-Disposition") == null
                        && Objects.toString(answer.getContentType(), "").startsWith("text/html")) {
                    var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                    fullest.merge(
                            kind,
                            new Fullest(who, path, body.length()),
                            (one, other) -> one.length() >= other.length() ? one : other);
                    var links = LINK.matcher(body);
                    while (links.find()) {
                        var link = links.group(1).replace("&amp;", "&");
                        from.putIfAbsent(link, path);
                        ahead.add(link);
                    }
                }
            }
        }
        return fullest;
    }

    private static String review(String path) {
        var found = OF_REVIEW.matcher(path);
        return found.find() ? found.group() : "none";
    }

    private List<PathPattern> kinds() {
        var kinds = new ArrayList<PathPattern>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.throughline")
                    && !handler.getBeanType().getName().contains("Tests")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                kinds.addAll(Objects.requireNonNull(mapping.getPathPatternsCondition())
                        .getPatterns());
            }
        });
        kinds.sort(PathPattern.SPECIFICITY_COMPARATOR);
        return kinds;
    }

    private static @Nullable String kindOf(List<PathPattern> kinds, String path) {
        var bare = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return kinds.stream()
                .filter(kind -> kind.matches(bare))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(null);
    }

    private Optional<Reader> cast(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
        return people.reader(people.byEmail(email).orElseThrow().id());
    }

    private MockHttpServletResponse get(String path, Optional<Reader> reader) {
        var request = MockMvcRequestBuilders.get(URI.create(path));
        reader.ifPresent(each -> request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Objects.requireNonNull(each.person())),
                null,
                AuthorityUtils.createAuthorityList("DEMONSTRATION")))));
        try {
            return desk.perform(request).andReturn().getResponse();
        } catch (Exception problem) {
            throw new AssertionError(path + " broke", problem);
        }
    }
}
