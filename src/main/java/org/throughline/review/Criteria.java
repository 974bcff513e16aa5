package org.throughline.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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

    /** How old somebody was on the day they died: the test is for a person aged 16 or over (s.9(1) of the Act of 2004). */
    public record Age(String name, int years) {

        private static final int OF_THE_TEST = 16;
        private static final int ADULT = 18;

        static Optional<Age> of(Subject person, LocalDate died) {
            var born = person.born();
            return born == null || born.isAfter(died)
                    ? Optional.empty()
                    : Optional.of(
                            new Age(person.shown(), Period.between(born, died).getYears()));
        }

        /** Too young for the test. */
        public boolean tooYoung() {
            return years < OF_THE_TEST;
        }

        /** Old enough for the test, and a child. */
        public boolean child() {
            return years >= OF_THE_TEST && years < ADULT;
        }
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

        /** Age at death of each who died, in whole years; those whose day of birth or death is not known are left out. */
        public List<Age> ages() {
            var day = died;
            return day == null
                    ? List.of()
                    : people.stream()
                            .filter(person -> person.part() == Part.VICTIM)
                            .flatMap(person -> Age.of(person, day).stream())
                            .toList();
        }

        /** Whether the age of somebody who died is not known. */
        public boolean ageNotKnown() {
            return people.stream()
                            .filter(person -> person.part() == Part.VICTIM)
                            .count()
                    != ages().size();
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
