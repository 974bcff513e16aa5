package org.throughline.chronology.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.chronology.RecordedEntry;

/** A visit at which somebody was not seen, as an agency recorded it. A reading of words, for a person to judge. */
public record NotSeen(RecordedEntry entry, Who who) {

    /** Who was not seen or not heard. */
    public enum Who {
        VICTIM("Not seen"),
        NOT_ALONE("Seen, but not alone"),
        CHILDREN("Children not seen or not spoken to");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Pattern VISIT = Pattern.compile(
            "\\b(?:home |joint |welfare |unannounced |planned |cold )?visit(?:s|ed)?\\b|\\bwelfare check\\b|\\battended (?:the |her |his |their )?(?:home|address|property|flat|house)\\b|\\bcalled (?:at|round)\\b|\\bdoorstep\\b");
    private static final Pattern CHILDREN_UNHEARD = Pattern.compile(
            "\\bchild(?:ren)?(?:'s)? (?:(?:was|were|is|are|had|have)(?: been)? )?(?:not|never) (?:been )?(?:seen|spoken|heard)|\\bchild(?:ren)? (?:(?:was|were) )?(?:asleep|in bed|upstairs|at school|not (?:at )?home)\\b|\\b(?:did not|didn't|unable to) (?:see|speak to|speak with) (?:the |any of the )?child(?:ren)?|\\bvoice of the child (?:not|is not|was not)");
    private static final Pattern NOT_ALONE = Pattern.compile(
            "\\bnot (?:been )?(?:seen|spoken to|interviewed|asked) (?:alone|on her own|on his own|separately)|\\b(?:not|never) alone\\b|\\b(?:partner|husband|wife|boyfriend|suspect|perpetrator|he|she) (?:was |remained |stayed |sat )?(?:also )?(?:present|in the room|throughout)\\b|\\bin (?:his|her|the) (?:partner's |husband's )?presence\\b|\\bcould not be (?:seen|spoken to) alone|\\bspoken to together\\b");
    private static final Pattern NOT_SEEN = Pattern.compile(
            "\\bno (?:answer|access|reply|response|one in|one home|one at home)\\b|\\b(?:not|never) (?:been )?seen\\b(?! (?:alone|on her own|on his own|separately))|\\b(?:did not|didn't|unable to|could not|failed to) (?:see|speak to|speak with|gain access|get (?:an answer|a reply))\\b|\\bnot (?:at )?(?:home|in)\\b|\\bcard (?:was )?left\\b");
    private static final Pattern SEEN_NO = Pattern.compile("^(?:no\\b(?!t? rec)|n$|not seen\\b(?! alone)|nobody)");

    /** Those among the entries, in their order; one entry can be named for the victim and for the children. */
    public static List<NotSeen> among(List<RecordedEntry> entries) {
        var found = new ArrayList<NotSeen>();
        for (var entry : entries) {
            var words = (entry.event() + " " + entry.outcome())
                    .toLowerCase(Locale.UK)
                    .replace('’', '\'');
            var seen = entry.seen().strip().toLowerCase(Locale.UK);
            if (!VISIT.matcher(words).find()) {
                continue;
            }
            boolean childrenUnheard =
                    CHILDREN_UNHEARD.matcher(words).find() || seen.matches(".*child(?:ren)?[^.;]*\\b(?:no|not)\\b.*");
            var rest = CHILDREN_UNHEARD.matcher(words).replaceAll(" ");
            if (NOT_ALONE.matcher(rest).find()
                    || seen.contains("not alone")
                    || seen.matches("(?:yes|seen)[ ,;]*(?:but )?with (?:partner|him|husband).*")) {
                found.add(new NotSeen(entry, Who.NOT_ALONE));
            } else if (SEEN_NO.matcher(seen).find()
                    || !seen.startsWith("y") && NOT_SEEN.matcher(rest).find()) {
                found.add(new NotSeen(entry, Who.VICTIM));
            }
            if (childrenUnheard) {
                found.add(new NotSeen(entry, Who.CHILDREN));
            }
        }
        return found;
    }
}
