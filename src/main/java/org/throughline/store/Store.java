package org.throughline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the store: starts it when embedded, makes the roles, migrates, and hands out one pool for each half of the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Store {

    private static final int PRIVATE_CONNECTIONS = 16;
    private static final int PUBLIC_CONNECTIONS = 6;

    /** An open store: where it is, and what must be closed with it. */
    record Opened(String url, Roles roles, @Nullable EmbeddedStore embedded) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean
    Key key(Settings settings, @Nullable Claim claim) {
        return Key.of(settings);
    }

    /** The data folder is ours before anything is written into it. */
    record Claim(@Nullable FileChannel channel) {}

    @Bean
    Claim claim(Settings settings) {
        return new Claim(settings.embedded() ? EmbeddedStore.claim(settings.homeFolder()) : null);
    }

    @Bean
    Opened openedStore(Settings settings, Key key, Claim claim) {
        var roles = new Roles(key);
        var channel = claim.channel();
        if (channel != null) {
            var store = EmbeddedStore.start(settings.homeFolder(), channel, key);
            roles.makeDatabase(store);
            var url = store.url(Roles.DATABASE);
            prepare(source(url, Roles.OWNER, roles.password(Roles.OWNER)), roles);
            return new Opened(url, roles, store);
        }
        var url = settings.databaseUrl() == null ? "" : settings.databaseUrl();
        prepare(source(url, settings.databaseUser(), settings.databasePassword()), roles);
        return new Opened(url, roles, null);
    }

    private static void prepare(DataSource owner, Roles roles) {
        try {
            try (var connection = owner.getConnection()) {
                roles.makeWorkers(connection);
            }
            new Migrations(owner).run();
        } catch (SQLException problem) {
            throw new CannotStart("The database cannot be used: " + problem.getMessage());
        }
    }

    private static DataSource source(String url, @Nullable String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource privateHalf(Opened store) {
        return pool(store, Roles.APP, PRIVATE_CONNECTIONS);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource publicHalf(Opened store) {
        return pool(store, Roles.PUBLIC, PUBLIC_CONNECTIONS);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource privateHalf) {
        return JdbcClient.create(privateHalf);
    }

    /** For the public rooms: a client that can read what is published and nothing else. Ask for it by its qualifier. */
    @Bean(defaultCandidate = false)
    JdbcClient publicClient(
            @org.springframework.beans.factory.annotation.Qualifier("publicHalf") DataSource publicHalf) {
        return JdbcClient.create(publicHalf);
    }

    private static HikariDataSource pool(Opened store, String role, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        // a server's own address may carry its owner's name: the workers give theirs
        pool.setJdbcUrl(store.url());
        pool.setUsername(role);
        pool.setPassword(store.roles().password(role));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        return pool;
    }
}
