package org.throughline.chronology.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is marked with.
 *
 * @param flags in the order of {@link Flag}
 * @param keyLines by number
 * @param people the victim first
 * @param comments oldest first
 */
public record Work(List<Flagged> flags, List<Line> keyLines, List<Person> people, List<Comment> comments) {

    public static final Work NONE = new Work(List.of(), List.of(), List.of(), List.of());

    public record Flagged(Flag flag, String by, Instant at) {}

    public record Line(UUID id, int number, String words, String by, Instant at) {}

    /** @param by who said so; null while it is proposed from the words */
    public record Person(UUID id, String name, @Nullable String by) {}

    /** @param version the shared version that a member of the panel said it of; null for those with the whole file */
    public record Comment(
            UUID id,
            UUID entry,
            String words,
            String by,
            @Nullable UUID person,
            Instant at,
            @Nullable Integer version) {

        /** The same in other words: with pseudonyms in place of names. */
        public Comment with(String other) {
            return new Comment(id, entry, other, by, person, at, version);
        }

        /** "Naomi Thwaite", or "Naomi Thwaite, of the panel, on version 2". */
        public String who() {
            return version == null ? by : by + ", of the panel, on version " + version;
        }
    }

    /** Every mark on it, as forms send them. */
    public List<String> sent() {
        var sent = new ArrayList<String>();
        flags.forEach(each -> sent.add(new Mark.Flagged(each.flag()).sent()));
        keyLines.forEach(each -> sent.add(new Mark.KeyLine(each.id()).sent()));
        people.forEach(each -> sent.add(new Mark.Person(each.id()).sent()));
        return sent;
    }

    /** Changes with every change of its marks; for noticing that somebody else was faster. */
    public String stamp() {
        return Integer.toHexString(sent().hashCode());
    }

    public String flagWords() {
        return flags.stream().map(each -> each.flag().words()).collect(Collectors.joining("; "));
    }

    public String keyLineWords() {
        return keyLines.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining("; "));
    }

    public String peopleWords() {
        return people.stream().map(Person::name).collect(Collectors.joining("; "));
    }

    public String commentWords() {
        return comments.stream().map(each -> each.who() + ": " + each.words()).collect(Collectors.joining("\n"));
    }

    /** All of it in words: "Risk indicator. Key lines 1, 3. Concerns Elaine." */
    public String words() {
        var words = new StringBuilder(flags.isEmpty() ? "No flag." : flagWords() + ".");
        words.append(keyLines.isEmpty() ? " No key line." : " Key lines " + keyLineWords() + ".");
        return words.append(people.isEmpty() ? " Nobody named." : " Concerns " + peopleWords() + ".")
                .toString();
    }
}
