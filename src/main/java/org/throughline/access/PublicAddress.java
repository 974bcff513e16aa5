package org.throughline.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.throughline.store.Settings;

/** Where this service is reached, for links that leave it. */
@Component
class PublicAddress {

    private final String address;

    PublicAddress(Settings settings, Environment environment) {
        var configured = settings.publicAddress();
        this.address = configured != null
                ? configured.replaceAll("/+$", "")
                : "http://127.0.0.1:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }

    /** @param path from the first slash */
    String of(String path) {
        return address + path;
    }
}
