package org.throughline.engagement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.Notice;
import org.throughline.access.SomethingWaits;
import org.throughline.audit.Act;

/** Something is new on the pages of people close to the person who died. Those who wish for e-mails hear of it, once a day at most. */
public record NewForFamily(UUID review, Set<UUID> people, LocalDate on, Act.By by, String sentence)
        implements SomethingWaits {

    /** Of these, whoever wants an e-mail on this day is told. */
    static NewForFamily of(UUID review, Collection<Contact> contacts, LocalDate today, Act.By by, String sentence) {
        var wanting = contacts.stream()
                .filter(contact -> MailWish.today(contact, today))
                .map(Contact::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return new NewForFamily(review, wanting, today, by, sentence);
    }

    @Override
    public Notice notice() {
        return Notice.FAMILY_SHARED;
    }

    @Override
    public String occasion() {
        return on.toString();
    }
}
