package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Starting: what is refused and in which words, and that a killed service finds its data again. */
class StartTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void real_use_half_configured_is_told_everything_that_is_missing() {
        assertThatThrownBy(() -> Conditions.check(new MockEnvironment()))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(reason -> reason.split("[:,]")[0])
                                .containsExactly(
                                        "THROUGHLINE_KEY",
                                        "THROUGHLINE_HOME",
                                        "THROUGHLINE_PUBLIC_ADDRESS",
                                        "THROUGHLINE_MAIL_HOST",
                                        "THROUGHLINE_FIRST_ADMINISTRATOR"));
    }

    @Test
    void a_public_address_without_encryption_is_refused_except_on_this_machine() {
        var environment = configured().withProperty("throughline.public-address", "http://reviews.example.org");
        assertThatThrownBy(() -> Conditions.check(environment)).hasMessageContaining("https://");
        Conditions.check(configured().withProperty("throughline.public-address", "http://localhost:8080"));
        Conditions.check(configured());
    }

    @Test
    void the_demonstration_only_starts_on_a_loopback_address() {
        for (var open : new String[] {"0.0.0.0", "::", "", "192.0.2.7", "reviews.example.org"}) {
            assertThatThrownBy(() -> Conditions.check(demo(open))).hasMessageContaining("only starts on this machine");
        }
        Conditions.check(demo("127.0.0.1"));
        Conditions.check(demo("::1"));
    }

    @Test
    void a_port_in_use_is_said_in_a_sentence() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var environment = demo("127.0.0.1").withProperty("server.port", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> Conditions.check(environment))
                    .hasMessageContaining("is in use by another program");
        }
    }

    @Test
    void a_refused_start_ends_with_sentences_and_status_2() throws Exception {
        var process = service(Map.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(said)
                .startsWith("Throughline does not start.")
                .contains("THROUGHLINE_KEY")
                .doesNotContain("\tat ");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("\tat ");
    }

    @Test
    void a_killed_service_leaves_its_data_and_a_second_one_beside_it_is_refused() throws Exception {
        var settings = Map.of(
                "THROUGHLINE_HOME",
                folder.toString(),
                "THROUGHLINE_KEY",
                SECRET,
                "THROUGHLINE_PORT",
                "0",
                "SPRING_PROFILES_ACTIVE",
                "demo");
        var first = service(settings);
        try {
            untilReady(first);
            try (var app = app()) {
                app.createStatement()
                        .execute("insert into access.organisation values (gen_random_uuid(), 'Kept Agency', 'Health')");
            }
            var second = service(settings);
            assertThat(second.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(2);
            assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("\tat ");
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Another Throughline is already using the data")
                    .doesNotContain("\tat ");
        } finally {
            first.destroyForcibly().waitFor();
        }
        var orphan = postmaster();
        var third = service(settings);
        try {
            untilReady(third);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            try (var app = app();
                    var rows = app.createStatement()
                            .executeQuery("select count(*) from access.organisation where name = 'Kept Agency'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        } finally {
            third.destroy();
            assertThat(third.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void the_same_migrations_run_on_a_server_with_an_ordinary_owner() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            try (var superuser = server.getPostgresDatabase().getConnection();
                    var statement = superuser.createStatement()) {
                statement.execute("create role council login createrole nosuperuser password 'council'");
                statement.execute("create database council owner council");
            }
            var settings = new Settings(
                    null,
                    server.getJdbcUrl("council", "council").replaceAll("\\?.*", ""),
                    "council",
                    "council",
                    SECRET,
                    null,
                    null);
            var key = Key.of(settings);
            var store = new Store();
            Store.opened(settings, key, new Store.Claim(null)).close();
            Store.opened(settings, key, new Store.Claim(null)).close(); // a second node, or a second start
            try (var app = DriverManager.getConnection(
                            String.valueOf(settings.databaseUrl()), Roles.APP, key.password(Roles.APP));
                    var rows = app.createStatement().executeQuery("select count(*) from review.review")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    private static MockEnvironment configured() {
        return new MockEnvironment()
                .withProperty("server.port", "0")
                .withProperty("throughline.key", SECRET)
                .withProperty("throughline.home", "/nowhere/at/all")
                .withProperty("throughline.public-address", "https://reviews.example.org")
                .withProperty("throughline.mail.host", "mail.example.org")
                .withProperty("throughline.first-administrator", "first@example.org");
    }

    private static MockEnvironment demo(String address) {
        var environment =
                new MockEnvironment().withProperty("server.address", address).withProperty("server.port", "0");
        environment.setActiveProfiles("demo");
        return environment;
    }

    private static Process service(Map<String, String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.throughline.Throughline"));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("THROUGHLINE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static void untilReady(Process service) throws IOException {
        BufferedReader said = service.inputReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Throughline is at ")) {
                return;
            }
        }
        throw new AssertionError(
                "The service ended: " + new String(service.getErrorStream().readAllBytes()));
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private Connection app() throws Exception {
        var port = Files.readAllLines(folder.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        var key = Key.of(new Settings(folder, null, null, null, SECRET, null, null));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE, Roles.APP, key.password(Roles.APP));
    }
}
