package org.throughline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.CaseFrame;
import org.throughline.review.HandedOver;
import org.throughline.review.PeopleSought;
import org.throughline.review.Register;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sought;

/**
 * Finds a case, a person or a page by words, among those the reader may open. Nothing of it is kept: not the words, not that somebody
 * searched; a case's history has it when the case is opened.
 */
@Component
public class Search {

    /** Cases and people shown at most. */
    public static final int MOST = 25;

    private static final int FEW = 3;
    private static final int SOME = 10;

    private final Register register;
    private final Reviews reviews;
    private final PeopleSought people;
    private final HandedOver handedOver;
    private final PlacesOfService service;
    private final Clock clock;

    Search(
            Register register,
            Reviews reviews,
            PeopleSought people,
            HandedOver handedOver,
            PlacesOfService service,
            Clock clock) {
        this.register = register;
        this.reviews = reviews;
        this.people = people;
        this.handedOver = handedOver;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What the words find.
     *
     * @param cases those whose reference or name they are, {@link #MOST} at most
     * @param people those of cases, {@link #MOST} at most
     * @param places pages, {@link #MOST} at most
     */
    public record Results(Register.Found cases, PeopleSought.Found people, Places places) {

        public boolean isEmpty() {
            return cases.lines().isEmpty()
                    && people.people().isEmpty()
                    && places.some().isEmpty();
        }
    }

    /**
     * Pages, those whose titles the words are first.
     *
     * @param all how many there are
     * @param ofLatest how many cases were looked through, the newest, where no case was named and there are more; 0 otherwise
     */
    public record Places(int all, List<Place> some, int ofLatest) {}

    /** Where a case with exactly this reference is, or says that it was handed over; nothing where the reader may open neither. */
    @Transactional
    public Optional<String> exactly(Reader reader, String words) {
        var reference = words.strip().toUpperCase(Locale.UK);
        return of(reader, reference)
                .map(Review::href)
                .or(() -> handedOver.find(reader, reference).map(gone -> "/reviews/" + gone.reference()));
    }

    private Optional<Review> of(Reader reader, String reference) {
        return reviews.find(reader, reference).filter(review -> opens(reader, review));
    }

    /**
     * Everything the words find.
     *
     * @param in the reference of the case the reader comes from, or ""
     */
    @Transactional
    public Results find(Reader reader, String words, String in) {
        return new Results(cases(reader, words, MOST), people.find(reader, words, MOST), places(reader, words, in));
    }

    private Register.Found cases(Reader reader, String words, int most) {
        var sought = new Sought(words.strip(), null, null, null, null, Sought.Order.NEWEST);
        return register.page(reader, sought, LocalDate.now(clock), 1, most);
    }

    /** "costs" finds a page of the case one comes from, or of the newest one has; "costs Elaine" and "2026-01 costs" name the case too. */
    private Places places(Reader reader, String words, String in) {
        Map<String, Place> found = new LinkedHashMap<>();
        service.of(reader).stream()
                .filter(place -> place.answersTo(words))
                .forEach(place -> found.putIfAbsent(place.href(), place));
        int ofLatest = 0;
        if (mayBePage(words)) {
            var here = of(reader, in.strip());
            if (here.isPresent()) {
                add(reader, words, List.of(here.get()), found);
            } else {
                var newest = register.page(reader, Sought.EVERYTHING, LocalDate.now(clock), 1, SOME);
                ofLatest = newest.all() > SOME ? SOME : 0;
                add(reader, words, cases(newest), found);
            }
        }
        var each = words.strip().split("\\s+");
        for (int i = 1; i < each.length && found.isEmpty(); i++) {
            var first = String.join(" ", List.of(each).subList(0, i));
            var rest = String.join(" ", List.of(each).subList(i, each.length));
            if (mayBePage(first)) {
                add(reader, first, named(reader, rest), found);
            }
            if (mayBePage(rest)) {
                add(reader, rest, named(reader, first), found);
            }
        }
        return new Places(
                found.size(),
                found.values().stream()
                        .sorted(Comparator.comparing(place -> place.distance(words)))
                        .limit(MOST)
                        .toList(),
                ofLatest);
    }

    private static boolean mayBePage(String words) {
        return PlacesOfCase.names().stream().anyMatch(place -> place.answersTo(words));
    }

    private static void add(Reader reader, String words, Collection<Review> cases, Map<String, Place> found) {
        cases.stream()
                .flatMap(review -> PlacesOfCase.of(reader, review).stream())
                .filter(place -> place.answersTo(words))
                .forEach(place -> found.putIfAbsent(place.href(), place));
    }

    private List<Review> named(Reader reader, String words) {
        var cases = cases(reader, words, FEW);
        return cases.all() > FEW ? List.of() : cases(cases);
    }

    private static List<Review> cases(Register.Found found) {
        return found.lines().stream().map(Register.Line::review).toList();
    }

    private static boolean opens(Reader reader, Review review) {
        return CaseFrame.seesWholeFile(reader, review) || reader.appointedTo(review.id(), Role.PANEL_MEMBER);
    }
}
