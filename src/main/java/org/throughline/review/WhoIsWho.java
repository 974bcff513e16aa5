package org.throughline.review;

import java.sql.Types;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** The people a review is about and the names it calls them by. Real names and pseudonyms never meet outside this case. */
@Component
public class WhoIsWho {

    private static final Set<String> NOT_NAMES = Set.of(
            "mr",
            "mrs",
            "miss",
            "ms",
            "mx",
            "dr",
            "sister",
            "adult",
            "child",
            "of",
            "the",
            "and",
            "sergeant",
            "constable",
            "officer");

    private final JdbcClient db;
    private final Reviews reviews;
    private final Notifications notifications;

    WhoIsWho(JdbcClient db, Reviews reviews, Notifications notifications) {
        this.db = db;
        this.reviews = reviews;
        this.notifications = notifications;
    }

    /** A warning to show wherever the family is met, when the next of kin is the suspect. */
    @Transactional
    public Optional<String> nextOfKinWarning(Reader reader, Review review) {
        return notifications.get(reader, review.id()).nextOfKinIsSuspect() == Answer.YES
                ? Optional.of(
                        "The next of kin is the suspect. Do not write to them as family: ask who speaks for the family instead.")
                : Optional.empty();
    }

    @Transactional
    public Subject get(Reader reader, UUID review, UUID person) {
        return reviews.people(reader, review).stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds someone who came to be known after the notification. */
    @Transactional
    public void add(Reader reader, Review review, Subject person) {
        check(reader, review);
        notifications.insert(
                review.id(), person, reviews.people(reader, review.id()).size());
        reviews.did(
                reader,
                review.id(),
                "added a person to the case: " + person.part().words().toLowerCase(Locale.UK));
    }

    /** Why this cannot be the pseudonym of a person, in words to show beside the field; null when it can. */
    @Transactional
    public @Nullable String refusal(Reader reader, Review review, UUID person, String pseudonym) {
        var people = reviews.people(reader, review.id());
        var notification = notifications.get(reader, review.id());
        var words = words(pseudonym);
        if (pseudonym.chars().noneMatch(Character::isLetter)) {
            return "Write a pseudonym with a name in it";
        }
        var real = Stream.concat(
                        people.stream().flatMap(each -> Stream.of(each.name(), each.knownAs())),
                        Stream.of(notification.nextOfKin(), notification.familyLiaison(), notification.officer()))
                .filter(Objects::nonNull)
                .flatMap(name -> words(name).stream())
                .collect(Collectors.toSet());
        if (words.stream().anyMatch(real::contains)) {
            return "This is, or holds, a real name in this case. Choose another one";
        }
        boolean taken = people.stream()
                .filter(each -> !each.id().equals(person))
                .map(Subject::pseudonym)
                .filter(Objects::nonNull)
                .anyMatch(other -> words.isEmpty() // "Child A": no name in it
                        ? other.strip().equalsIgnoreCase(pseudonym.strip())
                        : words(other).equals(words));
        return taken ? "Somebody else in this case has this pseudonym. Choose another one" : null;
    }

    /**
     * The name the report calls a person by; for the person who died, also the name at the head of every page.
     *
     * @param before the one that stood when the page was opened
     * @throws StaleWrite if somebody has chosen another since
     */
    @Transactional
    public void choose(Reader reader, Review review, UUID person, @Nullable String before, String pseudonym) {
        check(reader, review);
        var subject = get(reader, review.id(), person);
        if (refusal(reader, review, person, pseudonym) != null) {
            throw new NotAllowed("A pseudonym is never a real name in the case, nor another person's.");
        }
        int kept = db.sql("""
                        update review.subject set pseudonym = :pseudonym where id = :person and review_id = :review
                        and pseudonym is not distinct from :before""")
                .param("pseudonym", pseudonym)
                .param("before", before, Types.VARCHAR)
                .param("person", person)
                .param("review", review.id())
                .update();
        if (kept == 0) {
            throw new StaleWrite(
                    "The pseudonym",
                    Objects.requireNonNullElse(get(reader, review.id(), person).pseudonym(), "None"),
                    pseudonym,
                    review.href() + "/people/" + person + "/pseudonym");
        }
        if (isNamedFirst(reader, review, subject)) {
            db.sql("update review.review set known_as = :pseudonym where id = :review")
                    .param("pseudonym", pseudonym)
                    .param("review", review.id())
                    .update();
        }
        reviews.did(reader, review.id(), "chose a pseudonym for " + called(subject.part()));
    }

    private boolean isNamedFirst(Reader reader, Review review, Subject subject) {
        return subject.part() == Part.VICTIM
                && reviews.people(reader, review.id()).stream()
                        .filter(each -> each.part() == Part.VICTIM)
                        .findFirst()
                        .filter(first -> first.id().equals(subject.id()))
                        .isPresent();
    }

    private static void check(Reader reader, Review review) {
        if (!ReviewPolicy.names(reader, review)) {
            throw new NotAllowed("Only the partnership's staff, the chair and the author say who is who.");
        }
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’](s\\b)?", "")
                .toLowerCase(Locale.ROOT);
        return new ArrayList<>(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !NOT_NAMES.contains(word))
                .toList());
    }

    private static String called(Part part) {
        return switch (part) {
            case VICTIM -> "the person who died";
            case SUSPECT -> "the suspect or perpetrator";
            case CHILD -> "a child";
            case HOUSEHOLD -> "somebody of the household";
            case FAMILY -> "somebody of the family, or a friend";
        };
    }
}
