package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/** The test as the law was on the day of the death, beside what is known: what was notified, and who knew whom. */
@Component
public class Criteria {

    private final LegalTest test;
    private final Notifications notifications;
    private final Reviews reviews;
    private final ObjectProvider<KnownSource> sources;

    Criteria(LegalTest test, Notifications notifications, Reviews reviews, ObjectProvider<KnownSource> sources) {
        this.test = test;
        this.notifications = notifications;
        this.reviews = reviews;
        this.sources = sources;
    }

    /**
     * Criteria and evidence side by side.
     *
     * @param limbs those a death of that day can meet
     * @param people the persons of the case, the one who died first
     */
    public record Beside(
            @Nullable LocalDate died,
            List<Limb> limbs,
            Notification notification,
            List<Subject> people,
            List<KnownSource.Known> known) {

        /** Whether the Victims and Prisoners Act 2024 s.19 applies to a death of that day. */
        public boolean amended() {
            return limbs.contains(Limb.DOMESTIC_ABUSE);
        }

        /** What agencies answered about one person. */
        public List<KnownSource.Known> of(Subject person) {
            return known.stream()
                    .filter(each -> each.subject().equals(person.id()))
                    .toList();
        }

        /** Every agency that answered has searched, and knew neither the person who died nor a suspect: a ground often used for a no. */
        public boolean unknownToAll() {
            var central = people.stream()
                    .filter(person -> person.part() == Part.VICTIM || person.part() == Part.SUSPECT)
                    .flatMap(person -> of(person).stream())
                    .toList();
            return !central.isEmpty() && central.stream().allMatch(each -> each.searched() && !each.known());
        }
    }

    @Transactional
    public Beside of(Reader reader, Review review) {
        var notification = notifications.get(reader, review.id());
        return new Beside(
                notification.diedOn(),
                test.limbs(notification.diedOn()),
                notification,
                reviews.people(reader, review.id()),
                sources.stream()
                        .flatMap(source -> source.known(reader, review).stream())
                        .toList());
    }
}
