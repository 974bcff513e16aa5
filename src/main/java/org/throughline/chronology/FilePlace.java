package org.throughline.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a waiting file takes the place of one its agency sent before, or is a further file: one of another of its systems.
 *
 * @param kept the newest version of each of the agency's files that it may take the place of
 * @param said what a person said: a file's number, or {@link #FURTHER}; null for nothing yet
 * @param proposed the number of the file it is plainly a newer form of; null where that is not plain
 */
public record FilePlace(
        List<ChronologyFile> kept,
        @Nullable Integer said,
        @Nullable Integer proposed) {

    /** A file beside those there are. */
    public static final int FURTHER = 0;

    /** Whether there is anything to ask: the agency's first file takes nobody's place. */
    public boolean asked() {
        return !kept.isEmpty();
    }

    /** Whether nothing is said and nothing is plain: it cannot be kept yet. */
    public boolean open() {
        return taken() == null;
    }

    /** As said, else as proposed: a file's number, {@link #FURTHER}, or null while it is open. */
    public @Nullable Integer taken() {
        if (!asked()) {
            return Integer.valueOf(FURTHER);
        }
        return said != null && (said == FURTHER || file(said) != null) ? said : proposed;
    }

    /** Whether it is taken for a newer form of an earlier file, and nobody has said so. */
    public boolean onlyProposed() {
        return asked() && !open() && !java.util.Objects.equals(taken(), said);
    }

    /** The version whose place it takes; null for none. */
    public @Nullable ChronologyFile replaces() {
        var taken = taken();
        return taken == null ? null : file(taken);
    }

    private @Nullable ChronologyFile file(int number) {
        return kept.stream().filter(file -> file.number() == number).findFirst().orElse(null);
    }
}
