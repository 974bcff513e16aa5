package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.anonymity.Identity.Kind;

/** Puts pseudonyms in place of names, and words such as "[address]" in place of other details. A help for reading, never a proof. */
public final class Pseudonyms {

    private static final Pattern TITLE = Pattern.compile("\\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\\.?\\s+$");

    private final IdentityCheck check;
    private final List<Identity> identities;

    private Pseudonyms(List<Identity> identities) {
        this.identities = List.copyOf(identities);
        check = IdentityCheck.over(identities);
    }

    public static Pseudonyms of(List<Identity> identities) {
        return new Pseudonyms(identities);
    }

    /**
     * A text with what identifies replaced.
     *
     * @param text the new text
     * @param changes what was replaced, in order
     */
    public record Replaced(String text, List<Change> changes) {}

    /**
     * @param was the words as written
     * @param now what stands there instead
     * @param place where they were found in the text as it was
     */
    public record Change(String was, String now, Place place) {}

    /** "Marian’s sister rang Dean." becomes "Elaine’s sister rang Carl."; a surname several people share becomes "[surname]". */
    public Replaced in(String text) {
        StringBuilder out = new StringBuilder();
        List<Change> changes = new ArrayList<>();
        int from = 0;
        for (Place place : check.text(text)) {
            String now = instead(place);
            int start = place.offset();
            Matcher title = TITLE.matcher(text.substring(from, start));
            if (named(place) && !now.startsWith("[") && title.find()) {
                start = from + title.start();
            }
            out.append(text, from, start).append(now);
            from = place.offset() + place.text().length();
            changes.add(new Change(text.substring(start, from), now, place));
        }
        return new Replaced(out.append(text.substring(from)).toString(), List.copyOf(changes));
    }

    private String instead(Place place) {
        Identity identity = place.identity();
        if (identity == null) {
            return "[" + place.why().replaceFirst("^(?:an?|the form of an?|the) ", "") + "]";
        }
        if (!named(place)) {
            return "[" + identity.kind().inWords() + "]";
        }
        return shared(place) ? "[surname]" : identity.pseudonym();
    }

    private static boolean named(Place place) {
        Identity identity = place.identity();
        return identity != null && (identity.kind() == Kind.NAME || identity.kind() == Kind.KNOWN_AS);
    }

    /** Whether the words found fit more than one person. */
    private boolean shared(Place place) {
        List<String> words = Names.words(place.text());
        if (words.size() != 1) {
            return false;
        }
        String word = words.getFirst();
        return identities.stream()
                        .filter(identity -> identity.kind() == Kind.NAME || identity.kind() == Kind.KNOWN_AS)
                        .filter(identity -> Names.words(identity.value()).stream()
                                .anyMatch(name ->
                                        name.equals(word) || word.equals(name + "s") || Misspelling.alone(word, name)))
                        .map(Identity::pseudonym)
                        .distinct()
                        .count()
                > 1;
    }
}
