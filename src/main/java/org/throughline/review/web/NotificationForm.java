package org.throughline.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Answer;
import org.throughline.review.Notification;
import org.throughline.review.Part;
import org.throughline.review.Subject;
import org.throughline.web.Form;

/** What is typed of a notification and its people, to and fro. */
public final class NotificationForm {

    private static final UUID NONE = new UUID(0, 0);
    private static final int LONG_TEXT = 20_000;

    private static final List<String> FIELDS = List.of(
            "name",
            "knownAs",
            "born-day",
            "born-month",
            "born-year",
            "sex",
            "ethnicity",
            "religion",
            "orientation",
            "disability",
            "address",
            "relationship",
            "details");

    /** Those who need not be there, by what their fields begin with. */
    private static final Map<String, String> OTHERS = others();

    private NotificationForm() {}

    private static Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        others.put("victim2", "the other person who died");
        others.put("suspect", "the suspect");
        others.put("suspect2", "the other suspect");
        others.put("child", "the first child");
        others.put("child2", "the second child");
        others.put("child3", "the third child");
        others.put("household", "the first person of the household");
        others.put("household2", "the second person of the household");
        return others;
    }

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

    static List<Subject> people(Form form, LocalDate today) {
        var people = new ArrayList<Subject>();
        people.add(person(
                today,
                form,
                "victim",
                Part.VICTIM,
                form.text("victim-name", "Give the name of the person who died", 200)));
        OTHERS.forEach((prefix, called) -> {
            if (isTyped(form, prefix)) {
                var missing =
                        "Give the name of " + called + ", or write how they are called. Something is typed about them";
                people.add(person(today, form, prefix, part(prefix), form.text(prefix + "-name", missing, 200)));
            }
        });
        return people;
    }

    /** Whether anything is typed of the person whose fields begin so. */
    public static boolean isTyped(Form form, String prefix) {
        return FIELDS.stream()
                .anyMatch(field -> !form.value(prefix + "-" + field).isBlank());
    }

    private static Part part(String prefix) {
        return switch (prefix.replaceAll("\\d", "")) {
            case "victim" -> Part.VICTIM;
            case "child" -> Part.CHILD;
            case "household" -> Part.HOUSEHOLD;
            default -> Part.SUSPECT;
        };
    }

    static Subject person(LocalDate today, Form form, String prefix, Part part, String name) {
        var whom = part == Part.VICTIM ? OTHERS.getOrDefault(prefix, "the person who died") : OTHERS.get(prefix);
        var ofWhom = whom == null ? "" : " of " + whom;
        var born = form.optionalDate(prefix + "-born", "Check the date of birth" + ofWhom);
        form.mustHaveCome(prefix + "-born", born, today, "The date of birth" + ofWhom);
        return new Subject(
                NONE,
                NONE,
                part,
                name,
                form.optional(prefix + "-knownAs", 200),
                born,
                form.optional(prefix + "-sex", 50),
                form.optional(prefix + "-ethnicity", 100),
                form.optional(prefix + "-address", 500),
                form.optional(prefix + "-relationship", 200),
                form.optional(prefix + "-details", 2_000),
                null,
                0,
                form.optional(prefix + "-religion", 100),
                form.optional(prefix + "-orientation", 100),
                form.optional(prefix + "-disability", 300),
                0);
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

    static void fill(Form form, String prefix, Subject s) {
        form.with(prefix + "-name", s.name())
                .with(prefix + "-knownAs", s.knownAs())
                .with(prefix + "-born", s.born())
                .with(prefix + "-sex", s.sex())
                .with(prefix + "-ethnicity", s.ethnicity())
                .with(prefix + "-religion", s.religion())
                .with(prefix + "-orientation", s.orientation())
                .with(prefix + "-disability", s.disability())
                .with(prefix + "-address", s.address())
                .with(prefix + "-relationship", s.relationship())
                .with(prefix + "-details", s.details())
                .with("version", String.valueOf(s.version()));
    }
}
