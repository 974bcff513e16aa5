package org.throughline.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins to open the store before the house itself is built, so that both come up at the same time. */
public final class EarlyStore implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private @Nullable Opening opening;

    /** A store that is being opened. */
    record Begun(Opening opening) {}

    /** @throws CannotStart when another service has the data folder */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        opening = Opening.begin(Settings.of(context.getEnvironment()));
        context.getBeanFactory().registerSingleton("storeBegunEarly", new Begun(opening));
    }

    /** For a start that failed: a store is not left half made. */
    @Override
    public void close() throws IOException {
        if (opening != null) {
            opening.close();
        }
    }
}
