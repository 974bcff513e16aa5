package org.throughline.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The store while it is being opened. That takes seconds on a first start, which the rest of the house uses to come up; who asks for a
 * connection waits until it is open, and the service does not start before.
 */
final class Opening implements SmartInitializingSingleton, AutoCloseable {

    private final CompletableFuture<Store.Opened> store = new CompletableFuture<>();

    private final Key key;

    private Opening(Key key) {
        this.key = key;
    }

    /**
     * Takes the data folder, and begins to open what is in it.
     *
     * @throws CannotStart when another service has the folder
     */
    static Opening begin(Settings settings) {
        var claim = Store.Claim.on(settings);
        var opening = new Opening(Key.of(settings));
        Thread.ofPlatform().name("opening the store").start(() -> {
            try {
                opening.store.complete(Store.opened(settings, opening.key, claim));
            } catch (Throwable problem) {
                opening.store.completeExceptionally(problem);
            }
        });
        return opening;
    }

    Key key() {
        return key;
    }

    /** Connections of one role, as soon as there are any. */
    AbstractDataSource connections(String role) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                var opened = opened();
                return getConnection(role, opened.roles().password(role));
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                var source = new PGSimpleDataSource();
                // a server's own address may carry its owner's name: the workers give theirs
                source.setUrl(opened().url());
                source.setUser(user);
                source.setPassword(password);
                return source.getConnection();
            }
        };
    }

    /** @throws CannotStart when it could not be opened */
    private Store.Opened opened() {
        try {
            return store.join();
        } catch (CompletionException problem) {
            throw problem.getCause() instanceof RuntimeException refusal ? refusal : problem;
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        opened();
    }

    @Override
    public void close() throws IOException {
        // also when the rest of the house could not come up while the store was still opening
        var opened = store.handle((done, problem) -> done).join();
        if (opened != null) {
            opened.close();
        }
    }
}
