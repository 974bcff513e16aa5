package org.throughline.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodesFactory;

/** Opens the store: starts it when embedded, makes the roles, migrates, and hands out one pool for each half of the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Store {

    private static final int PRIVATE_CONNECTIONS = 16;
    private static final int PUBLIC_CONNECTIONS = 6;
    private static final int OWNERS_CONNECTIONS = 4;

    /** An open store: where it is, and what must be closed with it. */
    record Opened(String url, Roles roles, @Nullable EmbeddedStore embedded) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    /** The data folder is ours before anything is written into it. */
    record Claim(@Nullable FileChannel channel) {

        static Claim on(Settings settings) {
            return new Claim(settings.embedded() ? EmbeddedStore.claim(settings.homeFolder()) : null);
        }
    }

    @Bean
    Opening opening(Settings settings, ObjectProvider<EarlyStore.Begun> early) {
        var begun = early.getIfAvailable();
        return begun == null ? Opening.begin(settings) : begun.opening();
    }

    @Bean
    Key key(Opening opening) {
        return opening.key();
    }

    static Opened opened(Settings settings, Key key, Claim claim) {
        var roles = new Roles(key);
        var channel = claim.channel();
        if (channel != null) {
            var store = EmbeddedStore.start(settings.homeFolder(), channel, key);
            roles.makeDatabase(store);
            var url = store.url(Roles.DATABASE);
            prepare(url, Roles.OWNER, roles.password(Roles.OWNER), roles);
            return new Opened(url, roles, store);
        }
        var url = settings.databaseUrl() == null ? "" : settings.databaseUrl();
        prepare(url, settings.databaseUser(), settings.databasePassword(), roles);
        return new Opened(url, roles, null);
    }

    private static void prepare(String url, @Nullable String user, @Nullable String password, Roles roles) {
        // every room asks for connections of its own: they are kept, since making one takes longer than most migrations
        try (var owner = new HikariDataSource()) {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            if (user != null) {
                source.setUser(user);
                source.setPassword(password);
            }
            // a migration that a crash undoes is run again: nobody need wait for the disk until the last
            owner.setConnectionInitSql("set synchronous_commit = off");
            owner.setPoolName("owner");
            owner.setDataSource(source);
            owner.setMaximumPoolSize(OWNERS_CONNECTIONS);
            owner.setMinimumIdle(0);
            try (var connection = owner.getConnection()) {
                roles.makeWorkers(connection);
            }
            new Migrations(owner).run();
        } catch (HikariPool.PoolInitializationException problem) {
            throw new CannotStart("The database cannot be used: "
                    + NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        } catch (SQLException problem) {
            throw new CannotStart("The database cannot be used: " + problem.getMessage());
        }
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource privateHalf(Opening store) {
        return pool(store, Roles.APP, PRIVATE_CONNECTIONS);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource publicHalf(Opening store) {
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

    private static HikariDataSource pool(Opening store, String role, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        pool.setDataSource(store.connections(role));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        // else whoever translates errors opens a connection to ask
        SQLErrorCodesFactory.getInstance().registerDatabase(pool, "PostgreSQL");
        return pool;
    }
}
