package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Looks for the identities of one case, and for what identifies by its form alone. Holds no state between looks; safe for many threads. */
public final class IdentityCheck {

    private static final int AROUND = 40;

    private final List<Finder> finders;

    private IdentityCheck(List<Identity> identities) {
        finders = List.of(
                new NameFinder(new Names(identities)),
                new InitialsFinder(identities),
                new WrittenForms(identities),
                new UnlistedFinder());
    }

    /** @param identities everything the case knows that would identify somebody; may be empty */
    public static IdentityCheck over(List<Identity> identities) {
        return new IdentityCheck(List.copyOf(identities));
    }

    /** Every place in a plain text, in order, none overlapping. */
    public List<Place> text(String text) {
        return passage(Passage.prose("text", "", text));
    }

    /**
     * Looks through a whole file: .docx, .xlsx, .pptx, .odt, .ods, .html, .txt or .csv, with what is embedded in it.
     *
     * @param fileName the name it came with; itself looked at
     * @return finished only if every part that can hold text was read
     */
    public Checked document(String fileName, byte[] bytes) {
        FileReading reading = FileReading.of(fileName, bytes);
        if (reading.obstacle() != null) {
            return new Checked.Unfinished(reading.obstacle());
        }
        Set<Place> places = new LinkedHashSet<>();
        for (Passage passage : reading.passages()) {
            places.addAll(passage(passage));
        }
        return new Checked.Finished(List.copyOf(places), reading.pictures());
    }

    /** Looks at a passage as it stands, as it reads with changes accepted, and as a reader sees it. */
    List<Place> passage(Passage passage) {
        List<Hit> hits = new ArrayList<>(view(passage, c -> true));
        if (passage.marks().indexOf('d') >= 0) {
            hits.addAll(view(passage, c -> c != 'd'));
            hits.addAll(view(passage, c -> c != 'i'));
        }
        if (passage.marks().indexOf('h') >= 0) {
            hits.addAll(view(passage, c -> c != 'd' && c != 'h'));
        }
        return apart(hits).stream().map(hit -> place(passage, hit)).toList();
    }

    private List<Hit> view(Passage passage, IntPredicate shown) {
        StringBuilder text = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < passage.text().length(); i++) {
            if (passage.marks().isEmpty() || shown.test(passage.marks().charAt(i))) {
                text.append(passage.text().charAt(i));
                from.add(i);
            }
        }
        List<Hit> found = new ArrayList<>();
        Folded folded = Folded.of(text.toString());
        finders.forEach(finder -> finder.find(folded, passage.prose(), found));
        return found.stream()
                .map(hit -> new Hit(from.get(hit.start()), from.get(hit.end() - 1) + 1, hit.why(), hit.identity()))
                .toList();
    }

    /** The longest of overlapping hits; of equal ones, what the case lists before what only looks like something. */
    private static List<Hit> apart(List<Hit> hits) {
        List<Hit> longest = new ArrayList<>(hits);
        longest.sort(Comparator.comparingInt(Hit::length).reversed().thenComparing(hit -> hit.identity() == null));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : longest) {
            if (kept.stream().noneMatch(hit::overlaps)) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::start));
        return kept;
    }

    private static Place place(Passage passage, Hit hit) {
        String text = passage.text();
        int from = Math.max(0, hit.start() - AROUND);
        int to = Math.min(text.length(), hit.end() + AROUND);
        return new Place(
                passage.partOf(hit.start(), hit.end()),
                passage.where(),
                text.substring(hit.start(), hit.end()),
                hit.why(),
                hit.identity(),
                text.substring(from, to).replaceAll("\\s+", " ").strip(),
                hit.start());
    }
}
