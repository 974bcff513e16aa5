package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.throughline.Invented;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.report.EarlierPublishing;
import org.throughline.report.EarlierReport;
import org.throughline.report.EarlierReports;
import org.throughline.report.Theme;
import org.throughline.review.Stage;

/**
 * Who may see and do what, at which stage: every page and every act the running service answers to, asked for by everyone. What comes out
 * is the table in docs/who-may-see.md; when it differs, somebody's reach has changed, and the table is to be read and written anew (run
 * with -Dwho.write=true). Each request is undone afterwards.
 */
@ThroughlineTest
@TestPropertySource(properties = "throughline.invented=a service of its own")
class WhoMaySeeTests {

    private static final Path TABLE = Path.of("docs/who-may-see.md");
    private static final List<Stage> STAGES =
            List.of(Stage.NOTIFIED, Stage.EVIDENCE, Stage.DRAFTING, Stage.QA_PANEL, Stage.IMPLEMENTING);
    /** Whom the walk follows at the other stages as well: what stands on a page depends on the stage. */
    private static final Set<String> WALK_EVERY_STAGE =
            Set.of("Co-ordinator", "Chair of the partnership", "Independent chair", "Panel member", "Agency");

    /** What an address can be made of for a route no page links to. */
    private static final Set<String> KNOWN = Set.of("reference", "organisation", "code");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*\\})*)?\\}");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final int PAGES_OF_A_KIND = 2;
    private static final List<String> STARTS = List.of(
            "/",
            "/work",
            "/asked",
            "/our-actions",
            "/where-things-are",
            "/settings",
            "/oversight/decisions",
            "/administration",
            "/messages",
            "/account",
            "/library",
            "/reviews");

    /** Those who have no part in the case: nothing of it may answer to them. */
    private static final Set<String> OUTSIDE = Set.of(
            "Neighbouring co-ordinator",
            "Agency not asked",
            "Kept out",
            "Administrator",
            "Auditor",
            "Commissioner",
            "Public");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Invented invented;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Autowired
    CatchingUp catchingUp;

    @Autowired
    EarlierReports earlier;

    @Autowired
    EarlierPublishing earlierPublishing;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final MockMvc desk;
    private String reference = "";
    private UUID review = new UUID(0, 0);

    WhoMaySeeTests(@Autowired WebApplicationContext context) {
        desk = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** A page or an act. */
    private record Route(HttpMethod method, String pattern, PathPattern parsed) {

        boolean ofCase() {
            return pattern.startsWith("/reviews/{reference}");
        }
    }

    @Test
    void everyone_reaches_what_the_table_says_and_nothing_else() throws Exception {
        asService(() -> {
            var found = db.sql("select id, reference from review.review where known_as = 'Elaine'")
                    .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("reference")))
                    .single();
            review = found.getKey();
            reference = found.getValue();
        });
        catchingUp.now(review);
        var everyone = everyone();
        earlierReport(Objects.requireNonNull(everyone.get("Co-ordinator")).orElseThrow());
        var routes = routes();
        var examples = examples(everyone, routes);
        var met = examples.values().stream()
                .flatMap(found -> found.keySet().stream())
                .collect(Collectors.toSet());
        var agency = Objects.requireNonNull(everyone.get("Agency"))
                .orElseThrow()
                .organisations()
                .iterator()
                .next();
        var anotherAgency = cases.agencies(Reader.SERVICE, review).stream()
                .filter(each -> !each.equals(agency))
                .min(Comparator.comparing(
                        each -> bodies.organisation(each).orElseThrow().name()))
                .orElseThrow();

        var table = new LinkedHashMap<Route, Map<String, String>>();
        var broken = new ArrayList<String>();
        var leaked = new ArrayList<String>();
        for (var route : routes) {
            var general = examples.values().stream()
                    .filter(found -> found.containsKey(route))
                    .map(found -> found.get(route))
                    .findFirst()
                    .orElseGet(() -> made(route, anotherAgency));
            var row = new LinkedHashMap<String, String>();
            everyone.forEach((who, reader) -> {
                var own = Objects.requireNonNull(examples.get(who)).get(route);
                var path = own != null
                        ? own
                        : who.equals("Agency") && !met.contains(route) ? made(route, agency) : general;
                if (who.equals("Agency")
                        && route.pattern().contains("{organisation}")
                        && !organisation(route, path).equals(organisation(route, general))
                        && reaches(route, general, reader, Stage.EVIDENCE, broken)) {
                    leaked.add("another agency: " + route.method() + " " + route.pattern());
                }
                var at = route.ofCase() ? STAGES : List.of(Stage.DRAFTING);
                var reached = at.stream()
                        .filter(stage -> reaches(route, path, reader, stage, broken))
                        .toList();
                if (route.ofCase() && OUTSIDE.contains(who) && !reached.isEmpty()) {
                    leaked.add(who + ": " + route.method() + " " + route.pattern());
                }
                row.put(who, cell(reached, at));
            });
            table.put(route, row);
        }
        assertThat(broken).as("requests that broke").isEmpty();
        assertThat(leaked)
                .as("what answers to those who have no part in the case")
                .isEmpty();
        var written = page(table, everyone.keySet(), met);
        if (Boolean.getBoolean("who.write")) {
            Files.writeString(TABLE, written);
        }
        assertThat(written).isEqualTo(Files.readString(TABLE));
    }

    /** A report from before this service that is public, and was changed since: every act on one stands on its page. */
    private void earlierReport(Reader coordinator) {
        var partnership = northmere();
        var words = new EarlierReport.Words(
                "Adult K", 2012, 2013, EarlierReport.Kind.HOMICIDE, Set.of(Theme.RISK), "An invented report.", "");
        var report = earlier.add(coordinator, partnership, words, "");
        earlierPublishing.publish(coordinator, partnership, report);
        earlier.change(coordinator, partnership, report, words, "<h2>Facts</h2>", 1, null);
    }

    private Partnership northmere() {
        return bodies.partnerships().stream()
                .filter(each -> each.code().equals("NORTHMERE"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Optional<Reader>> everyone() {
        var everyone = new LinkedHashMap<String, Optional<Reader>>();
        everyone.put("Co-ordinator", cast("Aisha Rahman"));
        everyone.put("Chair of the partnership", cast("Gwen Hollis"));
        everyone.put("Independent chair", cast("Dr Martin Oyelaran"));
        everyone.put("Author", cast("Ruth Ashby"));
        everyone.put("Panel member", cast("Naomi Thwaite"));
        everyone.put("Agency", cast("Dr Priya Venn"));
        everyone.put("Family", cast("Bernadette Lowe"));
        everyone.put("Home Office", cast("Home Office team"));
        everyone.put("Commissioner", cast("Commissioner's office"));
        everyone.put("Administrator", cast("Ines Ward"));
        everyone.put("Auditor", cast("Peter Lamb"));
        var neighbour = invented.partnership();
        everyone.put("Neighbouring co-ordinator", Optional.of(invented.coordinator(neighbour)));
        everyone.put(
                "Agency not asked", Optional.of(invented.agencyLead(invented.agency(neighbour, "Invented Agency"))));
        var out = invented.coordinator(northmere());
        cases.exclude(
                Reader.SERVICE,
                review,
                Objects.requireNonNull(out.person()),
                LocalDate.of(2026, 1, 1),
                "Knew the family");
        everyone.put("Kept out", Optional.of(out));
        everyone.put("Public", Optional.empty());
        return everyone;
    }

    private Optional<Reader> cast(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
        return people.reader(people.byEmail(email).orElseThrow().id());
    }

    private List<Route> routes() {
        var routes = new TreeMap<String, Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.throughline")
                    || handler.getBeanType().getName().contains("Tests")) {
                return;
            }
            for (var pattern :
                    Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    if (method == RequestMethod.GET || method == RequestMethod.POST) {
                        var text = pattern.getPatternString();
                        routes.put(text + " " + method, new Route(HttpMethod.valueOf(method.name()), text, pattern));
                    }
                }
            }
        });
        return List.copyOf(routes.values());
    }

    /** Real addresses for the routes, by person: those that stand as links and forms on the pages each can walk to. */
    private Map<String, Map<Route, String>> examples(Map<String, Optional<Reader>> everyone, List<Route> routes) {
        var examples = new LinkedHashMap<String, Map<Route, String>>();
        everyone.forEach((who, reader) -> {
            var found = new LinkedHashMap<Route, String>();
            examples.put(who, found);
            if (!OUTSIDE.contains(who) || who.equals("Administrator")) {
                walk(routes, reader, found);
                if (WALK_EVERY_STAGE.contains(who)) {
                    for (var stage : STAGES) {
                        asService(() -> stand(stage));
                        walk(routes, reader, found);
                    }
                    asService(() -> stand(Stage.DRAFTING));
                }
            }
        });
        return examples;
    }

    private void walk(List<Route> routes, Optional<Reader> reader, Map<Route, String> found) {
        var seen = new HashMap<Route, Set<String>>();
        var ahead = new ArrayDeque<>(STARTS);
        ahead.add("/reviews/" + reference);
        while (!ahead.isEmpty()) {
            var path = ahead.removeFirst();
            var route = routeOf(routes, HttpMethod.GET, path);
            if (route == null
                    || seen.getOrDefault(route, Set.of()).size() >= PAGES_OF_A_KIND
                    || !seen.computeIfAbsent(route, none -> new HashSet<>()).add(plain(path))) {
                continue;
            }
            var page = body(send(route, path, reader));
            forms(routes, page, found);
            var links = LINK.matcher(page);
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&").replace(" ", "%20");
                if (link.startsWith("/reviews/")
                        && !link.startsWith("/reviews/" + reference)
                        && !link.startsWith("/reviews/new")) {
                    continue;
                }
                for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                    var answering = routeOf(routes, method, link);
                    if (answering != null) {
                        found.putIfAbsent(answering, link);
                    }
                }
                ahead.add(link);
            }
        }
    }

    /** The acts of a page's forms, with what each form sends unseen. */
    private void forms(List<Route> routes, String page, Map<Route, String> found) {
        for (var form : Jsoup.parse(page).select("form[method=post][action^=/]")) {
            var action = form.attr("action");
            var answering = routeOf(routes, HttpMethod.POST, action);
            if (answering == null || answering.ofCase() && !action.startsWith("/reviews/" + reference)) {
                continue;
            }
            var unseen = form.select("input[type=hidden]").stream()
                    .filter(field -> !field.attr("name").equals("_csrf")
                            && !field.attr("name").equals("version"))
                    .map(field -> URLEncoder.encode(field.attr("name"), StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            found.putIfAbsent(
                    answering, unseen.isEmpty() ? action : action + (action.contains("?") ? "&" : "?") + unseen);
        }
    }

    private static String plain(String link) {
        return link.replaceAll("\\?.*", "");
    }

    private static @Nullable Route routeOf(List<Route> routes, HttpMethod method, String path) {
        return routes.stream()
                .filter(route -> route.method() == method && matches(route, path))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.parsed(), other.parsed()))
                .orElse(null);
    }

    private static boolean matches(Route route, String path) {
        return route.parsed().matches(PathContainer.parsePath(plain(path)));
    }

    /** An address for a route no example stands for; only what is {@link #KNOWN} in it is there. */
    private String made(Route route, UUID organisation) {
        return VARIABLE.matcher(route.pattern()).replaceAll(variable -> switch (variable.group(1)) {
            case "reference" -> reference;
            case "organisation" -> organisation.toString();
            case "code" -> "NORTHMERE";
            case "number", "version" -> "1";
            default -> UUID.randomUUID().toString();
        });
    }

    private static String organisation(Route route, String path) {
        var found = Objects.requireNonNull(route.parsed().matchAndExtract(PathContainer.parsePath(plain(path))));
        return Objects.requireNonNull(found.getUriVariables().get("organisation"));
    }

    /** Whether the address asked for is a real one: linked to from a page, or made of what is there. */
    private static boolean isReal(Route route, Set<Route> met) {
        return met.contains(route)
                || VARIABLE.matcher(route.pattern()).results().allMatch(variable -> KNOWN.contains(variable.group(1)));
    }

    private boolean reaches(Route route, String path, Optional<Reader> reader, Stage stage, List<String> broken) {
        var answer = ask(route, path, reader, stage);
        if (answer.getStatus() >= 500) {
            // rooms that look after something of their own first do so in a transaction of its own: such a request
            // cannot be undone whole
            asService(() -> stand(stage));
            answer = send(route, path, reader);
            asService(() -> stand(Stage.DRAFTING));
        }
        int status = answer.getStatus();
        if (status >= 500) {
            broken.add(status + " " + route.method() + " " + route.pattern() + " at " + stage);
        }
        var to = Objects.toString(answer.getRedirectedUrl(), "");
        return status < 500 && status != 401 && status != 403 && status != 404 && !to.startsWith("/sign-in");
    }

    private MockHttpServletResponse ask(Route route, String path, Optional<Reader> reader, @Nullable Stage stage) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            if (stage != null) {
                named("service");
                stand(stage);
                named("");
            }
            return send(route, path, reader);
        }));
    }

    private void stand(Stage stage) {
        db.sql("update review.review set stage = :stage where id = :id")
                .param("stage", stage.name())
                .param("id", review)
                .update();
    }

    private MockHttpServletResponse send(Route route, String path, Optional<Reader> reader) {
        var request = MockMvcRequestBuilders.request(route.method(), java.net.URI.create(path))
                .with(csrf());
        if (route.method() == HttpMethod.POST) {
            request.param("version", "0");
        }
        reader.ifPresent(each -> request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Objects.requireNonNull(each.person())),
                null,
                AuthorityUtils.createAuthorityList("DEMONSTRATION")))));
        try {
            return desk.perform(request).andReturn().getResponse();
        } catch (Exception problem) {
            throw new AssertionError(route.method() + " " + route.pattern() + " broke", problem);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        var kind = Objects.toString(answer.getContentType(), "");
        return kind.startsWith("text/html")
                ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                : "href=\"" + Objects.toString(answer.getRedirectedUrl(), "") + "\"";
    }

    private void asService(Runnable act) {
        transaction.executeWithoutResult(status -> {
            named("service");
            act.run();
        });
    }

    private void named(String reader) {
        db.sql("select set_config('throughline.reader', :reader, true)")
                .param("reader", reader)
                .query(String.class)
                .single();
    }

    private static String cell(List<Stage> reached, List<Stage> of) {
        return reached.isEmpty()
                ? ""
                : reached.size() == of.size()
                        ? "yes"
                        : reached.stream().map(Stage::words).collect(Collectors.joining(", "));
    }

    private static String page(Map<Route, Map<String, String>> table, Set<String> everyone, Set<Route> met) {
        var out = new StringBuilder("""
                # Who may see and do what

                Made by `WhoMaySeeTests` from the routes of the running service; do not write here by hand. Each page (GET) and act (POST) was asked
                for by everyone in the head of the table, with the demonstration's review of Elaine at these stages: %s. "yes" is at all of
                them; stages are named where it is only some; nothing stands where the service answers that there is no such page, or that it may
                not be done. An act that answers "yes" may still be refused: because something is missing, or, once that is there, because it
                is not theirs to do; what is missing is asked for first. A † says that the demonstration
                has nothing at such an address: there, only refusals by role are seen. A page that needs a question in its address was asked for with one
                that stands in a link, an act with what its form sends unseen; what is typed is left empty.

                | page or act | %s |
                |---|%s|
                """.formatted(
                        STAGES.stream().map(Stage::words).collect(Collectors.joining(", ")),
                        String.join(" | ", everyone),
                        everyone.stream().map(who -> "---").collect(Collectors.joining("|"))));
        table.forEach((route, row) -> out.append("| %s `%s`%s | %s |%n"
                .formatted(
                        route.method(),
                        VARIABLE.matcher(route.pattern()).replaceAll("{$1}"),
                        isReal(route, met) ? "" : " †",
                        everyone.stream().map(row::get).collect(Collectors.joining(" | ")))));
        return out.toString();
    }
}
