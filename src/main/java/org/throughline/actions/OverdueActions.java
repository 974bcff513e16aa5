package org.throughline.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;
import org.throughline.web.Show;

/** Notices, once for each day an action was due, that the day has passed. */
@Component
public class OverdueActions {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    OverdueActions(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** The day of an action passed and it is not settled. */
    public record Overdue(
            UUID review, @Nullable UUID organisation, int number, LocalDate due, Act.By by, String sentence)
            implements SomethingWaits {

        @Override
        public Notice notice() {
            return Notice.ACTION_OVERDUE;
        }

        @Override
        public String occasion() {
            return number + " " + due;
        }
    }

    private record Found(UUID review, @Nullable UUID organisation, int number, LocalDate due) {}

    /** Notices what became overdue since it last looked; gives back how many. */
    @Transactional
    public int notice(Reader service, LocalDate today) {
        var found = db.sql("""
                        update actions.action a set overdue_told = a.due
                        where a.due < :today and not a.taken_out and a.overdue_told is distinct from a.due
                          and coalesce((select p.status from actions.progress p where p.action_id = a.id order by p.at desc limit 1), '')
                              not in (:settled)
                        returning a.review_id as review, a.organisation_id as organisation, a.number, a.due""")
                .param("today", today)
                .param("settled", List.of(ActionStatus.DONE.name(), ActionStatus.WILL_NOT_BE_DONE.name()))
                .query(Found.class)
                .list();
        found.forEach(each -> events.publishEvent(new Overdue(
                each.review(),
                each.organisation(),
                each.number(),
                each.due(),
                service.by(),
                "noticed that action " + each.number() + ", due on " + Show.date(each.due()) + ", is overdue")));
        return found.size();
    }

    /** The hour it looks. */
    @Component
    @ConditionalOnBooleanProperty(name = "throughline.jobs", matchIfMissing = true)
    static class EveryMorning {

        private final OverdueActions overdue;
        private final Clock clock;

        EveryMorning(OverdueActions overdue, Clock clock) {
            this.overdue = overdue;
            this.clock = clock;
        }

        @Scheduled(cron = "0 20 7-18 * * *", zone = "Europe/London")
        void look() {
            overdue.notice(Reader.SERVICE, LocalDate.now(clock));
        }
    }
}
