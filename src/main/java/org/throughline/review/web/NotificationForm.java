package org.throughline.review.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Answer;
import org.throughline.review.Notification;
import org.throughline.web.Form;

/** What is typed of a notification, to and fro; its people are {@link NotifiedPeople}. */
final class NotificationForm {

    private static final UUID NONE = new UUID(0, 0);
    private static final int LONG_TEXT = 20_000;

    private NotificationForm() {}

    static @Nullable Notification read(Form form, LocalDate today) {
        var received = form.date("received", "Give the day the partnership heard of the death");
        var notifiedBy = form.text("notifiedBy", "Say who told the partnership, such as the police force", 300);
        form.mustHaveCome("received", received, today, "The day you heard of the death");
        var died = form.optionalDate("died", "Check the day of the death");
        form.mustHaveCome("died", died, today, "The day of the death");
        if (received != null && died != null && died.isAfter(received)) {
            form.problem("died", "The day of the death is after the day you heard of it. Check both");
        }
        var why = form.text("whyDomestic", "Say why domestic abuse is thought of", LONG_TEXT);
        var facts = form.text("briefFacts", "Say in a few sentences what is known", LONG_TEXT);
        if (received == null) {
            return null;
        }
        return new Notification(
                NONE,
                form.optional("ownReference", 100),
                form.optional("homeOfficeReference", 100),
                received,
                notifiedBy,
                form.optional("officer", 300),
                form.optional("contact", 300),
                died,
                form.optional("place", 500),
                form.optional("cause", 500),
                form.has("suicide", "yes"),
                why,
                facts,
                form.optional("agenciesKnown", 2_000),
                answer(form, "marac"),
                answer(form, "mappa"),
                form.optional("familyLiaison", 300),
                form.optional("nextOfKin", 300),
                answer(form, "nextOfKinIsSuspect"),
                form.optional("media", 2_000),
                form.optional("coroner", 300),
                form.optional("otherReviews", 2_000),
                form.optional("cspOfResidence", 300),
                Objects.requireNonNullElse(
                        form.optionalChoice("heardFrom", Notification.HeardFrom.class), Notification.HeardFrom.POLICE),
                answer(form, "inWriting"),
                0);
    }

    private static Answer answer(Form form, String name) {
        return Objects.requireNonNullElse(form.optionalChoice(name, Answer.class), Answer.NOT_KNOWN);
    }

    static void fill(Form form, Notification n) {
        form.with("ownReference", n.ownReference())
                .with("homeOfficeReference", n.homeOfficeReference())
                .with("received", n.receivedOn())
                .with("heardFrom", n.heardFrom())
                .with("inWriting", n.inWriting())
                .with("notifiedBy", n.notifiedBy())
                .with("officer", n.officer())
                .with("contact", n.contact())
                .with("died", n.diedOn())
                .with("place", n.place())
                .with("cause", n.cause())
                .with("suicide", n.suicide() ? "yes" : null)
                .with("whyDomestic", n.whyDomestic())
                .with("briefFacts", n.briefFacts())
                .with("agenciesKnown", n.agenciesKnown())
                .with("marac", n.marac())
                .with("mappa", n.mappa())
                .with("familyLiaison", n.familyLiaison())
                .with("nextOfKin", n.nextOfKin())
                .with("nextOfKinIsSuspect", n.nextOfKinIsSuspect())
                .with("media", n.media())
                .with("coroner", n.coroner())
                .with("otherReviews", n.otherReviews())
                .with("cspOfResidence", n.cspOfResidence())
                .with("version", String.valueOf(n.version()));
    }
}
