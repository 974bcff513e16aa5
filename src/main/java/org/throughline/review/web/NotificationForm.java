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

    /** Reads it where the page asks for no people. */
    static @Nullable Notification read(Form form, LocalDate today) {
        return read(form, today, () -> {}, () -> {});
    }

    /**
     * Reads it in the order of the page, so that what is wrong is listed in that order.
     *
     * @param first reads who died, before their death is read
     * @param others reads everybody else, after it
     */
    static @Nullable Notification read(Form form, LocalDate today, Runnable first, Runnable others) {
        var received = form.date("received", "Give the day the partnership heard of the death");
        form.mustHaveCome("received", received, today, "The day you heard of the death");
        var heardFrom = form.choice("heardFrom", Notification.HeardFrom.class, "Choose who told the partnership");
        var notifiedBy = form.text("notifiedBy", "Say who told the partnership, such as the police force", 300);
        var officer = form.optional("officer", 300);
        var contact = form.optional("contact", 300);
        var ownReference = form.optional("ownReference", 100);
        first.run();
        var died = form.optionalDate("died", "Check the day of the death");
        form.mustHaveCome("died", died, today, "The day of the death");
        if (received != null && died != null && died.isAfter(received)) {
            form.problem("died", "The day of the death is after the day you heard of it. Check both");
        }
        NotifiedPeople.dayUnknown(form, "victim", died);
        var place = form.optional("place", 500);
        var cause = form.optional("cause", 500);
        others.run();
        var why = form.text("whyDomestic", "Say why domestic abuse is thought of", LONG_TEXT);
        var facts = form.text("briefFacts", "Say in a few sentences what is known", LONG_TEXT);
        var agenciesKnown = form.optional("agenciesKnown", 2_000);
        var nextOfKin = form.optional("nextOfKin", 300);
        var familyLiaison = form.optional("familyLiaison", 300);
        var coroner = form.optional("coroner", 300);
        var media = form.optional("media", 2_000);
        var otherReviews = form.optional("otherReviews", 2_000);
        var cspOfResidence = form.optional("cspOfResidence", 300);
        var homeOfficeReference = form.optional("homeOfficeReference", 100);
        if (received == null || heardFrom == null) {
            return null;
        }
        return new Notification(
                NONE,
                ownReference,
                homeOfficeReference,
                received,
                notifiedBy,
                officer,
                contact,
                died,
                place,
                cause,
                form.has("suicide", "yes"),
                why,
                facts,
                agenciesKnown,
                answer(form, "marac"),
                answer(form, "mappa"),
                familyLiaison,
                nextOfKin,
                answer(form, "nextOfKinIsSuspect"),
                media,
                coroner,
                otherReviews,
                cspOfResidence,
                heardFrom,
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
