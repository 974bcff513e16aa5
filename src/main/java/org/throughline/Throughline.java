package org.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service: one deployable, rooms checked by {@code ModularityTests}. */
@SpringBootApplication
@Modulithic(systemName = "Throughline")
public class Throughline {

    public static void main(String[] arguments) {
        SpringApplication.run(Throughline.class, arguments);
    }
}
