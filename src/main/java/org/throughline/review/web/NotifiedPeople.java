package org.throughline.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Part;
import org.throughline.review.Subject;
import org.throughline.web.Form;

/**
 * The people typed with a notification, to and fro. There is room for a few of each part, and for one more each time it is asked for. The fields of
 * each begin with a name of their own: "child", "child2", "child3".
 */
public final class NotifiedPeople {

    /** Whom a notification may name, in the order of the page. */
    public static final List<Part> PARTS = List.of(Part.VICTIM, Part.SUSPECT, Part.CHILD, Part.HOUSEHOLD);

    private static final UUID NONE = new UUID(0, 0);

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
            "died-day",
            "died-month",
            "died-year",
            "dayUnknown",
            "address",
            "relationship",
            "details");

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private NotifiedPeople() {}

    /** For how many of this part the form has room. */
    public static int room(Form form, Part part) {
        var asked = form.value(roomField(part));
        var fewest = part == Part.CHILD ? 3 : 2;
        return asked.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(asked), fewest, ORDINALS.size()) : fewest;
    }

    /** The field that carries {@link #room}. */
    public static String roomField(Part part) {
        return "room-" + key(part);
    }

    /** Whether there can be room for one more. */
    public static boolean mayGrow(Form form, Part part) {
        return room(form, part) < ORDINALS.size();
    }

    /** Where one more would be: what its fields begin with. */
    public static String following(Form form, Part part) {
        return prefix(part, room(form, part) + 1);
    }

    /** Makes room for one more, if that is what the form was sent for; says whether it was. */
    static boolean grow(Form form) {
        var wanted = form.optionalChoice("another", Part.class);
        if (wanted == null || !PARTS.contains(wanted)) {
            return false;
        }
        if (mayGrow(form, wanted)) {
            form.with(roomField(wanted), String.valueOf(room(form, wanted) + 1));
        }
        return true;
    }

    /** What the fields of each of this part begin with. */
    public static List<String> prefixes(Form form, Part part) {
        return IntStream.rangeClosed(1, room(form, part))
                .mapToObj(number -> prefix(part, number))
                .toList();
    }

    /** The same without the first, who has a place of their own. */
    public static List<String> others(Form form, Part part) {
        return prefixes(form, part).subList(1, room(form, part));
    }

    /** Whether anything is typed of one of them, or room was asked for. */
    public static boolean isOpen(Form form, Part part, List<String> prefixes) {
        return !form.value(roomField(part)).isEmpty() && form.has("another", part.name())
                || prefixes.stream().anyMatch(prefix -> isTyped(form, prefix));
    }

    private static String prefix(Part part, int number) {
        return key(part) + (number == 1 ? "" : number);
    }

    private static String key(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isTyped(Form form, String prefix) {
        return FIELDS.stream()
                .anyMatch(field -> !form.value(prefix + "-" + field).isBlank());
    }

    /** The person who died, whom every notification names. */
    static Subject first(Form form, LocalDate today) {
        var name = form.text("victim-name", "Give the name of the person who died", 200);
        return person(today, form, "victim", Part.VICTIM, name, called(form, Part.VICTIM, 1), 0);
    }

    /** Each other of whom something is typed. */
    static List<Subject> others(Form form, LocalDate today) {
        var people = new ArrayList<Subject>();
        for (var part : PARTS) {
            for (int number = part == Part.VICTIM ? 2 : 1; number <= room(form, part); number++) {
                var prefix = prefix(part, number);
                var called = called(form, part, number);
                if (isTyped(form, prefix)) {
                    var name = form.text(
                            prefix + "-name",
                            "Give the name of " + called
                                    + ", or write how they are called. Something is typed about them",
                            200);
                    people.add(person(today, form, prefix, part, name, called, people.size() + 1));
                }
            }
        }
        return people;
    }

    private static String called(Form form, Part part, int number) {
        var ordinal = ORDINALS.get(number - 1);
        return switch (part) {
            case VICTIM ->
                number == 1
                        ? "the person who died"
                        : room(form, part) == 2 ? "the other person who died" : "the " + ordinal + " person who died";
            case SUSPECT ->
                number == 1
                        ? "the suspect"
                        : room(form, part) == 2 ? "the other suspect" : "the " + ordinal + " suspect";
            case CHILD -> "the " + ordinal + " child";
            default -> "the " + ordinal + " person of the household";
        };
    }

    /**
     * Reads one person, in the order of the page.
     *
     * @param called begins "of whom" in a sentence about what is wrong; null where the page is about one person alone
     * @param position among the people of the case; 0 for the one named first
     */
    static Subject person(
            LocalDate today, Form form, String prefix, Part part, String name, @Nullable String called, int position) {
        var ofWhom = called == null ? "" : " of " + called;
        var knownAs = form.optional(prefix + "-knownAs", 200);
        var born = form.optionalDate(prefix + "-born", "Check the date of birth" + ofWhom);
        form.mustHaveCome(prefix + "-born", born, today, "The date of birth" + ofWhom);
        var sex = form.optional(prefix + "-sex", 50);
        var ethnicity = form.optional(prefix + "-ethnicity", 100);
        var religion = form.optional(prefix + "-religion", 100);
        var orientation = form.optional(prefix + "-orientation", 100);
        var disability = form.optional(prefix + "-disability", 300);
        var address = form.optional(prefix + "-address", 500);
        var relationship = form.optional(prefix + "-relationship", 200);
        var details = form.optional(prefix + "-details", 2_000);
        var died = died(today, form, prefix + "-died", part, ofWhom);
        if (born != null && died != null && died.isBefore(born)) {
            form.problem(prefix + "-died", "The day of the death" + ofWhom + " is before the day of birth. Check both");
        }
        var dayUnknown = dayUnknown(form, prefix, died);
        return new Subject(
                NONE,
                NONE,
                part,
                name,
                knownAs,
                born,
                sex,
                ethnicity,
                address,
                relationship,
                details,
                null,
                position,
                religion,
                orientation,
                disability,
                died,
                dayUnknown,
                0);
    }

    /** Whether they were born after a day. */
    static boolean bornAfter(Subject person, @Nullable LocalDate died) {
        return died != null && person.born() != null && person.born().isAfter(died);
    }

    private static @Nullable LocalDate died(LocalDate today, Form form, String field, Part part, String ofWhom) {
        var died = form.optionalDate(field, "Check the day of the death" + ofWhom);
        form.mustHaveCome(field, died, today, "The day of the death" + ofWhom);
        if (died != null && part != Part.VICTIM) {
            form.problem(field, "A day of death is kept only of a person who died. Take it out, or choose that part");
        }
        return died;
    }

    /** Why the day is not known; a problem where it is given. */
    static @Nullable String dayUnknown(Form form, String prefix, @Nullable LocalDate died) {
        var why = form.optional(prefix + "-dayUnknown", 500);
        if (why != null && died != null) {
            form.problem(
                    prefix + "-dayUnknown",
                    "The day of the death is given and said not to be known. Take out one of the two");
        }
        return why;
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
                .with(prefix + "-died", s.diedOn())
                .with(prefix + "-dayUnknown", s.dayUnknown())
                .with(prefix + "-address", s.address())
                .with(prefix + "-relationship", s.relationship())
                .with(prefix + "-details", s.details())
                .with("version", String.valueOf(s.version()));
    }
}
