package org.throughline.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL inside this service's own process tree, on loopback, with its data in one folder that only one service may use. */
final class EmbeddedStore implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedStore(FileChannel lockFile, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.server = server;
        this.password = password;
    }

    /** Takes the folder before anything is written in it. */
    static FileChannel claim(Path home) {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Throughline is already using the data in " + home
                        + ". Stop it first, or set THROUGHLINE_HOME to another folder.");
            }
            return channel;
        } catch (IOException problem) {
            throw new CannotStart("The data folder " + home + " cannot be used: " + problem.getMessage() + ".");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    static EmbeddedStore start(Path home, FileChannel claimed, Key key) {
        var data = home.resolve("database");
        stopOrphan(data);
        var password = key.password(SUPERUSER);
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    // a chronology of 50,000 entries is read whole by some filters, and then lies in memory
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("timezone", "Europe/London")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            var store = new EmbeddedStore(claimed, server, password);
            store.closeTheDoor(data.resolve("pg_hba.conf"));
            return store;
        } catch (IOException | SQLException problem) {
            throw new CannotStart("The database in " + data + " did not start: " + problem.getMessage());
        }
    }

    /** A service that was killed leaves its database running; this folder is ours now, so that one is stopped. */
    private static void stopOrphan(Path data) {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var orphan = ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
            if (orphan.isPresent()) {
                // SIGTERM would wait for sessions to end, and they hang on the service that died
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException problem) {
            throw new CannotStart("A database left from an earlier run is still using " + data + " and does not stop.");
        }
    }

    /** Nobody on this machine gets in without the password. */
    private void closeTheDoor(Path hba) throws IOException, SQLException {
        var rule = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
        if (Files.readString(hba).equals(rule)) {
            return;
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.writeString(hba, rule);
            statement.execute("select pg_reload_conf()");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    String superuser() {
        return SUPERUSER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }
}
