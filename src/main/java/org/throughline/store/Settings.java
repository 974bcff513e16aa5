package org.throughline.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What this installation was started with. Each is also an environment variable, {@code THROUGHLINE_HOME} and so on.
 *
 * @param home folder that holds the data of an embedded store; unused when {@code databaseUrl} is given
 * @param databaseUrl JDBC address of a PostgreSQL server, with the user that owns the schema
 * @param key the secret from which the store's passwords and the encryption of files derive; made and kept in {@code home} when absent
 * @param publicAddress where people reach the service, such as {@code https://reviews.example.gov.uk}
 * @param firstAdministrator e-mail address of the first person, who then invites the others
 */
@ConfigurationProperties("throughline")
public record Settings(
        @Nullable Path home,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String key,
        @Nullable String publicAddress,
        @Nullable String firstAdministrator) {

    static Settings of(Environment environment) {
        return Binder.get(environment)
                .bind("throughline", Settings.class)
                .orElseGet(() -> new Settings(null, null, null, null, null, null, null));
    }

    public Path homeFolder() {
        return (home == null ? Path.of(System.getProperty("user.home"), ".throughline") : home)
                .toAbsolutePath()
                .normalize();
    }

    /** Whether the store runs inside this process. */
    public boolean embedded() {
        return databaseUrl == null || databaseUrl.isBlank();
    }
}
