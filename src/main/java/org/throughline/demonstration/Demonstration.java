package org.throughline.demonstration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;

/** Fills an empty store with the demonstration, once. */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

    private final Cast cast;
    private final InventedLibrary library;

    Demonstration(Cast cast, InventedLibrary library) {
        this.cast = cast;
        this.library = library;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (cast.isThere()) {
            return;
        }
        cast.make(Reader.SERVICE);
        library.publish();
    }
}
