package org.throughline.evidence;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;

/**
 * Reminds every agency whose reminder is due, by itself. Runs each hour of the working day on every node: what is done is done once a day,
 * whichever node does it, and what one could not finish the next does.
 */
@Component
public class Chasing {

    private static final Logger LOG = LoggerFactory.getLogger(Chasing.class);

    private final LateAgencies late;
    private final Reminders reminders;

    Chasing(LateAgencies late, Reminders reminders) {
        this.late = late;
        this.reminders = reminders;
    }

    /** Sends today's reminders; each in its own transaction, so that one that fails leaves the others be. Gives back how many. */
    public int run(LocalDate today) {
        int sent = 0;
        for (var each : late.on(Reader.SERVICE, today)) {
            try {
                sent += reminders.remindLate(Reader.SERVICE, each, today) ? 1 : 0;
            } catch (RuntimeException problem) {
                LOG.warn("A reminder could not be sent: {}", problem.getClass().getSimpleName());
            }
        }
        return sent;
    }

    /** The hour it runs. */
    @Component
    @ConditionalOnBooleanProperty(name = "throughline.jobs", matchIfMissing = true)
    static class EveryHour {

        private final Chasing chasing;
        private final Clock clock;

        EveryHour(Chasing chasing, Clock clock) {
            this.chasing = chasing;
            this.clock = clock;
        }

        @Scheduled(cron = "0 10 7-18 * * *", zone = "Europe/London")
        void remind() {
            chasing.run(LocalDate.now(clock));
        }
    }
}
