package org.throughline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms depend on each other only as each {@code package-info.java} allows. */
class ModularityTests {

    @Test
    void every_room_keeps_to_what_it_may_use() {
        ApplicationModules.of(Throughline.class).verify();
    }
}
