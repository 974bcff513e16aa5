package org.throughline.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Answer;

/**
 * The five family indicators of a review, each derived from the dated facts in the logs of family, friends and colleagues: yes when one
 * entry says so, no when an entry of every person says no, and otherwise not known.
 */
@Component
public class FamilyIndicators {

    private final Family family;
    private final FamilyLog log;

    FamilyIndicators(Family family, FamilyLog log) {
        this.family = family;
        this.log = log;
    }

    @Transactional
    public List<Indicator.Known> of(Reader reader, UUID review) {
        return derive(family.contacts(reader, review), log.ofReview(reader, review));
    }

    /** Of every review the reader holds, by its id. */
    @Transactional
    public Map<UUID, List<Indicator.Known>> ofAll(Reader reader) {
        var entries = log.ofAll(reader).stream().collect(Collectors.groupingBy(LogEntry::contactId));
        return family.everybody(reader).stream()
                .collect(Collectors.groupingBy(
                        Contact::reviewId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                people -> derive(
                                        people,
                                        people.stream()
                                                .flatMap(
                                                        person -> entries.getOrDefault(person.id(), List.of()).stream())
                                                .toList()))));
    }

    private static List<Indicator.Known> derive(List<Contact> people, List<LogEntry> written) {
        var close = people.stream()
                .filter(contact -> contact.kind() != Contact.Kind.PERPETRATOR && contact.kind() != Contact.Kind.CHILD)
                .collect(Collectors.toMap(Contact::id, Contact::name));
        var entries = written.stream()
                .filter(entry -> close.containsKey(entry.contactId()))
                .toList();
        return Arrays.stream(Indicator.values())
                .map(indicator -> {
                    var rests = entries.stream().filter(indicator::restsOn).toList();
                    var facts = rests.stream()
                            .map(entry -> new Indicator.Fact(
                                    close.getOrDefault(entry.contactId(), ""),
                                    entry.onDay(),
                                    entry.kind().words() + ": "
                                            + entry.outcome().words().toLowerCase(java.util.Locale.UK)))
                            .toList();
                    return new Indicator.Known(indicator, answer(rests, close.size()), facts);
                })
                .toList();
    }

    private static Answer answer(List<LogEntry> entries, int people) {
        if (entries.stream().anyMatch(entry -> entry.outcome() == LogEntry.Outcome.YES)) {
            return Answer.YES;
        }
        var saidNo = entries.stream()
                .filter(entry -> entry.outcome() == LogEntry.Outcome.NO)
                .map(LogEntry::contactId)
                .distinct()
                .count();
        return people > 0 && saidNo == people ? Answer.NO : Answer.NOT_KNOWN;
    }
}
