package org.throughline.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** What must be so before the service starts. Everything that is missing is said at once. */
public final class Conditions {

    private static final int USUAL_PORT = 8080;

    private final ConfigurableEnvironment environment;
    private final Settings settings;

    private Conditions(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.settings = Settings.of(environment);
    }

    /** @throws CannotStart with a sentence for each thing to put right */
    public static void check(ConfigurableEnvironment environment) {
        var conditions = new Conditions(environment);
        var reasons = environment.acceptsProfiles(Profiles.of("demo")) ? conditions.ofDemo() : conditions.ofRealUse();
        if (!reasons.isEmpty()) {
            throw new CannotStart(reasons);
        }
        conditions.portIsFree();
    }

    private List<String> ofDemo() {
        var address = environment.getProperty("server.address", "");
        return isLoopback(address)
                ? List.of()
                : List.of("The demonstration lets anybody be anyone, so it only starts on this machine's own address. "
                        + "Take THROUGHLINE_ADDRESS away, or start real use without the demo profile.");
    }

    private List<String> ofRealUse() {
        var missing = new ArrayList<String>();
        if (isBlank(settings.key())) {
            missing.add("THROUGHLINE_KEY: a long secret, such as the output of \"openssl rand -hex 32\". "
                    + "Keep a copy elsewhere: without it the files in the store cannot be opened.");
        }
        if (settings.embedded() && settings.home() == null) {
            missing.add(
                    "THROUGHLINE_HOME, the folder for an embedded database, or THROUGHLINE_DATABASE_URL, "
                            + "the JDBC address of a PostgreSQL server (with THROUGHLINE_DATABASE_USER and THROUGHLINE_DATABASE_PASSWORD).");
        }
        addressProblem(settings.publicAddress(), missing);
        if (isBlank(Binder.get(environment)
                .bind("throughline.mail.host", String.class)
                .orElse(""))) {
            missing.add("THROUGHLINE_MAIL_HOST: the mail server that sends codes and invitations "
                    + "(also THROUGHLINE_MAIL_PORT, _USER, _PASSWORD, _FROM).");
        }
        if (nobodyYet() && isBlank(settings.firstAdministrator())) {
            missing.add(FIRST_ADMINISTRATOR);
        }
        return missing;
    }

    /** What is said when nobody could let anybody in. */
    public static final String FIRST_ADMINISTRATOR =
            "THROUGHLINE_FIRST_ADMINISTRATOR: the e-mail address of the person who will invite the others.";

    /** Whether the store is certainly empty. A server's is only known once it is open, and is asked then. */
    private boolean nobodyYet() {
        return settings.embedded()
                && (settings.home() == null
                        || Files.notExists(
                                settings.homeFolder().resolve("database").resolve("PG_VERSION")));
    }

    private static void addressProblem(@Nullable String address, List<String> missing) {
        var name = "THROUGHLINE_PUBLIC_ADDRESS: where people reach the service, such as https://reviews.example.gov.uk";
        if (address == null || address.isBlank()) {
            missing.add(name + ".");
            return;
        }
        try {
            var uri = new URI(address.strip());
            var safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && uri.getHost() != null && isLoopback(uri.getHost()));
            if (uri.getHost() == null || !safe) {
                missing.add(name + "; it must begin with https://.");
            }
        } catch (URISyntaxException problem) {
            missing.add(name + "; what is given is not an address.");
        }
    }

    private static boolean isLoopback(String address) {
        if (address.toLowerCase(Locale.ROOT).equals("localhost")) {
            return true;
        }
        try {
            // an empty address would be this machine's loopback to Java, and every address to the server
            return !address.isBlank() && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notLiteral) {
            return false;
        }
    }

    private void portIsFree() {
        int port = environment.getProperty("server.port", Integer.class, USUAL_PORT);
        if (port <= 0) {
            return;
        }
        var address = environment.getProperty("server.address", "");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address.isBlank()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException problem) {
            throw new CannotStart("THROUGHLINE_ADDRESS is not an address of this machine.");
        } catch (IOException problem) {
            throw new CannotStart(portInUse(port));
        }
    }

    /** The sentence about a port that something else holds. */
    public static String portInUse(int port) {
        return "Port " + port + " is in use by another program. Stop that, or set THROUGHLINE_PORT to another number.";
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
