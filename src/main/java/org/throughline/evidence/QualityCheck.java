package org.throughline.evidence;

import java.util.ArrayList;
import java.util.List;
import org.throughline.panel.KeyLine;

/** What the chair looks at before accepting what an agency sent, and what the service can already see. */
public final class QualityCheck {

    private QualityCheck() {}

    /** What the service sees of a point by itself. */
    public enum Seen {
        THERE("Something is written here"),
        IN_THE_DOCUMENT("Look in the document that was sent"),
        MISSING("Nothing is written here");

        private final String words;

        Seen(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One thing to look at: "Is the author independent of the case?". */
    public record Point(String words, Seen seen) {}

    /** What the chair found on a point. */
    public record Finding(String point, boolean good, String comment) {}

    /** The points for one version, in the order of the page. */
    public static List<Point> points(Contribution wanted, Submission sent, List<KeyLine> keyLines) {
        var points = new ArrayList<Point>();
        boolean file = sent.fileName() != null;
        if (wanted == Contribution.IMR) {
            points.add(point("Is the author independent of the case?", sent.independence(), file));
        }
        points.add(new Point(
                "Is it signed off by somebody senior enough?",
                !sent.signedOffBy().isEmpty() && sent.signedOffOn() != null
                        ? Seen.THERE
                        : file ? Seen.IN_THE_DOCUMENT : Seen.MISSING));
        if (wanted == Contribution.IMR) {
            for (var line : keyLines) {
                points.add(point(
                        "Does it answer key line " + line.number() + ": " + line.words(),
                        sent.analysis().getOrDefault(line.id(), ""),
                        file));
            }
            points.add(point("Does it make recommendations for the agency itself?", sent.recommendations(), file));
            points.add(point("Were staff told of it, and supported?", sent.staffDebriefed(), file));
        }
        return points;
    }

    private static Point point(String words, String written, boolean file) {
        return new Point(words, !written.isEmpty() ? Seen.THERE : file ? Seen.IN_THE_DOCUMENT : Seen.MISSING);
    }
}
