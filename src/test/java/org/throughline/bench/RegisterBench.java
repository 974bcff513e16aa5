package org.throughline.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.Throughline;

/**
 * The register with ten thousand invented reviews of one partnership, asked for by sixteen clients at once; beside it, as the peer, the
 * same clients asking for the page of their own account, which reads no review.
 */
public final class RegisterBench {

    private static final int REVIEWS = 10_000;
    private static final int CLIENTS = 16;
    private static final int WARMING_UP = 50;
    private static final int MEASURED = 100;
    /** Times each client asks when it asks once a second, as a very busy person might. */
    private static final int PACED = 20;

    private static final List<String> PAGES = List.of(
            "/reviews",
            "/reviews?page=200",
            "/reviews?which=OPEN&order=DUE",
            "/reviews?which=OVERDUE",
            "/reviews?words=name+77",
            "/reviews?page=#");

    /** Pages of the whole register; "#" in an address stands for each of them in turn. */
    private static final int PAGES_OF_REGISTER = 400;

    private RegisterBench() {}

    public static void main(String[] none) throws Exception {
        var home = Files.createTempDirectory("throughline-bench");
        try (var service = new SpringApplicationBuilder(Throughline.class)
                .profiles("demo")
                .run("--throughline.home=" + home, "--server.port=0")) {
            fill(service);
            int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port", "0"));
            for (int each : List.of(WARMING_UP, MEASURED)) {
                System.out.println(each == MEASURED ? "measured, each asks again at once" : "warming up");
                double peer = measure(port, "/account", each, 0);
                for (var path : PAGES) {
                    System.out.printf("  ratio to the peer %.1f%n", measure(port, path, each, 0) / peer);
                }
            }
            System.out.println(
                    "measured, each asks again at once, while somebody opens a case once a second, which writes");
            try (var busy = Executors.newSingleThreadScheduledExecutor()) {
                openCases(port, busy);
                for (var path : PAGES) {
                    measure(port, path, MEASURED, 0);
                }
                busy.shutdownNow();
            }
            System.out.println("measured, each asks once a second");
            measure(port, "/account", PACED, 1_000);
            for (var path : PAGES) {
                measure(port, path, PACED, 1_000);
            }
        }
    }

    private static void fill(ConfigurableApplicationContext service) {
        var db = service.getBean(JdbcClient.class);
        service.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            db.sql("select set_config('throughline.reader', 'service', true)")
                    .query(String.class)
                    .single();
            db.sql("""
                            with made as (
                                insert into review.review (id, partnership_id, year, number, reference, known_as, stage, heard_on, hold_decided_on)
                                select gen_random_uuid(), p.id, 2011 + n % 15, 100 + n, p.code || '-BENCH-' || n, 'Invented name ' || n,
                                    (array['NOTIFIED','SCOPING','DECISION','EVIDENCE','ANALYSIS','DRAFTING','QA_PANEL','PUBLISHED','CLOSED',
                                        'CLOSED_WITHOUT_REVIEW'])[1 + n % 10],
                                    date '2012-01-01' + n % 5000, case when n % 10 between 3 and 8 then date '2012-02-01' + n % 5000 end
                                from generate_series(1, :reviews) n, access.partnership p where p.code = 'NORTHMERE'
                                returning id, partnership_id)
                            insert into access.case_scope (review_id, partnership_id) select id, partnership_id from made""").param("reviews", REVIEWS).update();
            db.sql("""
                            insert into review.pause
                            select gen_random_uuid(), id, hold_decided_on + 30, hold_decided_on + 90, 'An invented trial', 'The police'
                            from review.review where hold_decided_on is not null and reference like '%-BENCH-%'""").update();
        });
    }

    /** Opens the case that stands first in the register, once a second; each time its history grows by a line. */
    private static void openCases(int port, ScheduledExecutorService busy) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(browser, port);
        var register = browser.send(at(port, "/reviews"), HttpResponse.BodyHandlers.ofString());
        var line = Pattern.compile("href=\"(/reviews/[A-Z][^\"?]+)\"").matcher(register.body());
        if (!line.find()) {
            throw new IllegalStateException("No case stands in the register.");
        }
        var request = at(port, line.group(1));
        busy.scheduleAtFixedRate(
                () -> browser.sendAsync(request, HttpResponse.BodyHandlers.discarding()), 0, 1, TimeUnit.SECONDS);
    }

    private static HttpRequest at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    /**
     * Milliseconds at the 95th percentile.
     *
     * @param each times that each client asks
     * @param every milliseconds from one question of a client to its next, at least; the clients begin one after another within them
     */
    private static double measure(int port, String path, int each, int every) throws Exception {
        var start = new AtomicLong();
        var allSignedIn = new CyclicBarrier(CLIENTS, () -> start.set(System.nanoTime()));
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = new ArrayList<Callable<long[]>>();
            for (int client = 0; client < CLIENTS; client++) {
                int wait = every * client / CLIENTS;
                int first = each * client;
                work.add(() -> ask(port, path, each, every, wait, first, allSignedIn));
            }
            var times = clients.invokeAll(work).stream()
                    .flatMapToLong(result -> Arrays.stream(result.resultNow()))
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - start.get()) / 1e9;
            double p95 = times[times.length * 95 / 100] / 1e6;
            System.out.printf(
                    "  %-32s p50 %6.1f ms, p95 %6.1f ms, %5.0f pages a second%n",
                    path, times[times.length / 2] / 1e6, p95, times.length / seconds);
            return p95;
        }
    }

    private static long[] ask(
            int port, String path, int each, int every, int wait, int first, CyclicBarrier allSignedIn)
            throws Exception {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            signIn(browser, port);
            var requests = IntStream.range(first, first + each)
                    .mapToObj(n -> path.replace("#", String.valueOf(1 + n % PAGES_OF_REGISTER)))
                    .map(address -> at(port, address))
                    .toList();
            var times = new long[each];
            allSignedIn.await();
            long begin = System.nanoTime() + wait * 1_000_000L;
            for (int i = 0; i < each; i++) {
                long due = begin + i * every * 1_000_000L - System.nanoTime();
                if (every > 0 && due > 0) Thread.sleep(due / 1_000_000);
                long start = System.nanoTime();
                var answer = browser.send(requests.get(i), HttpResponse.BodyHandlers.ofString());
                times[i] = System.nanoTime() - start;
                if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
                    throw new IllegalStateException("The page answered " + answer.statusCode());
                }
            }
            return times;
        }
    }

    private static void signIn(HttpClient browser, int port) throws Exception {
        var page = browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var fields =
                Pattern.compile("name=\"(_csrf|person)\" value=\"([^\"]+)\"").matcher(page);
        String token = "";
        String person = "";
        while (fields.find() && person.isEmpty()) {
            if (fields.group(1).equals("_csrf")) {
                token = fields.group(2);
            } else {
                person = fields.group(2);
            }
        }
        browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in/as"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&person="
                                        + URLEncoder.encode(person, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
