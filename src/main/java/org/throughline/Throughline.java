package org.throughline;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The service: one deployable, rooms checked by {@code ModularityTests}. */
@SpringBootApplication
@EnableTransactionManagement(order = 0) // outside of the aspect that names a transaction's reader
@Modulithic(
        systemName = "Throughline",
        sharedModules = {"audit", "documents", "web", "store"})
public class Throughline {

    public static void main(String[] arguments) {
        SpringApplication.run(Throughline.class, arguments);
    }

    /** Times are Europe/London; a date is a date. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
