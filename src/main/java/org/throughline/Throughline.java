package org.throughline;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.throughline.store.Conditions;
import org.throughline.store.EarlyStore;

/** The service: one deployable, rooms checked by {@code ModularityTests}. */
// two rooms may have a class of one name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@EnableTransactionManagement(order = 0) // outside of the aspect that names a transaction's reader
@Modulithic(
        systemName = "Throughline",
        sharedModules = {"audit", "documents", "web", "store"})
public class Throughline {

    private static final int REFUSED = 2;

    /** Starts the service. A start that is refused says why on the error output and ends with status 2. */
    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(Throughline.class);
        var store = new EarlyStore();
        application.addInitializers(store);
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                        prepared -> Conditions.check(prepared.getEnvironment()),
                (ApplicationListener<ApplicationReadyEvent>) Throughline::announce);
        try {
            application.run(arguments);
        } catch (RuntimeException problem) {
            store.close();
            // Refusals has said what there is to say, or Spring Boot has where it is a fault of ours
            System.exit(Refusals.reasons(problem).isEmpty() ? 1 : REFUSED);
        }
    }

    private static void announce(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        var address = environment.getProperty("throughline.public-address");
        System.out.println("Throughline is at "
                + (address == null || address.isBlank()
                        ? "http://" + environment.getProperty("server.address", "127.0.0.1") + ":"
                                + environment.getProperty("local.server.port")
                        : address));
        if (environment.getProperty("throughline.rehearsal", Boolean.class, false)) {
            ready.getApplicationContext().close(); // bin/build only wants to know which classes are used
        }
    }

    /** Times are Europe/London; a date is a date. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
