package org.throughline.chronology.work;

import java.util.Optional;
import java.util.UUID;

/** Something an entry can be marked with: a flag, a key line of enquiry, or a person it concerns. */
public sealed interface Mark {

    record Flagged(Flag flag) implements Mark {}

    record KeyLine(UUID id) implements Mark {}

    record Person(UUID id) implements Mark {}

    /** As it is sent by a form: "FLAG:RISK", "KEY_LINE:…", "PERSON:…". */
    default String sent() {
        return kind() + ":" + value();
    }

    default String kind() {
        return switch (this) {
            case Flagged flagged -> "FLAG";
            case KeyLine line -> "KEY_LINE";
            case Person person -> "PERSON";
        };
    }

    default String value() {
        return switch (this) {
            case Flagged flagged -> flagged.flag().name();
            case KeyLine line -> line.id().toString();
            case Person person -> person.id().toString();
        };
    }

    /** Reads {@link #sent()} again; empty for anything else. */
    static Optional<Mark> read(String sent) {
        var parts = sent.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return switch (parts[0]) {
                case "FLAG" -> Optional.of(new Flagged(Flag.valueOf(parts[1])));
                case "KEY_LINE" -> Optional.of(new KeyLine(UUID.fromString(parts[1])));
                case "PERSON" -> Optional.of(new Person(UUID.fromString(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
