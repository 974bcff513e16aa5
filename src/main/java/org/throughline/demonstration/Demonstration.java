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
    private final Others others;
    private final Elaine elaine;
    private final Submitted submitted;
    private final Governance governance;
    private final BeingSetUp beingSetUp;

    Demonstration(
            Cast cast,
            InventedLibrary library,
            Others others,
            Elaine elaine,
            Submitted submitted,
            Governance governance,
            BeingSetUp beingSetUp) {
        this.cast = cast;
        this.library = library;
        this.others = others;
        this.elaine = elaine;
        this.submitted = submitted;
        this.governance = governance;
        this.beingSetUp = beingSetUp;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!cast.isThere()) {
            cast.make(Reader.SERVICE);
            library.publish();
            elaine.make();
            submitted.make();
            others.make();
            governance.make();
        }
        beingSetUp.isDone();
    }
}
