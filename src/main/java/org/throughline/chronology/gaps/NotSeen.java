package org.throughline.chronology.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.chronology.RecordedEntry;

/**
 * A contact at which somebody was not seen, not seen alone, or not heard, as an agency recorded it. A reading of words, for a person to
 * judge.
 */
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

    private static Pattern words(String... either) {
        return Pattern.compile(String.join("|", either), Pattern.UNICODE_CASE);
    }

    private static final Pattern VISIT = words(
            "\\b(?:home |joint |welfare |unannounced |planned |cold |statutory |attempted )?visit(?:s|ed)?\\b",
            "\\bwelfare check\\b",
            "\\battended (?:the |her |his |their )?(?:home|address|property|flat|house)\\b",
            "\\bcalled (?:at|round)\\b",
            "\\bdoorstep\\b");
    /** A visit that was still to come, or is only spoken of. */
    private static final Pattern ONLY_PLANNED = words(
            "\\b(?:to|will|would|can|should) (?:re)?visit\\b",
            "\\bvisit (?:is |was |to be )?(?:booked|same day|planned|arranged|agreed|offered|requested|tasked)\\b",
            "\\bvisits? (?:to|at) (?:be|\\d)",
            "\\breduce visits\\b",
            "\\b(?:agreed|action:?|plan:?)\\b[^.;]{0,40}\\bvisit\\b",
            "\\bno home visit\\b",
            "\\bhome visit today\\b");
    /** People talk about a case; nobody is visited. */
    private static final Pattern MEETING = words(
            "\\bmarac\\b",
            "\\bconference\\b",
            "\\bmeeting\\b",
            "\\bstrat(?:egy)? disc",
            "\\bcore group\\b",
            "\\bsupervision\\b",
            "\\bcpa\\b",
            "\\bpanel\\b");

    private static final String HIS =
            "(?:partner|husband|wife|boyfriend|girlfriend|fianc[eé]e?|ex|son|suspect|perpetrator|father|male|man|gentleman|he|she)";
    private static final Pattern CHILDREN_UNHEARD = words(
            "\\bchild(?:ren)?(?:'s)? (?:(?:was|were|is|are|had|have)(?: been)? )?(?:not|never) (?:been )?(?:seen|spoken|heard)\\b(?! since)",
            "\\bchild(?:ren)? (?:(?:was|were) )?(?:asleep|in bed|upstairs|at school|not (?:at )?home)\\b",
            "\\b(?:did not|didn't|unable to) (?:see|speak to|speak with) (?:the |any of the |either )?child(?:ren)?",
            "\\bvoice of the child (?:not|is not|was not)",
            "\\bseen asleep\\b");
    private static final Pattern NOT_ALONE = words(
            "\\bnot (?:been )?(?:seen|spoken to|interviewed|asked) (?:alone|on (?:her|his) own|separately|apart)",
            "\\b(?:not|never) alone\\b",
            "\\bcould not be (?:seen|spoken to) alone",
            "\\b" + HIS
                    + " (?:was |were |remained |stayed |sat |is )?(?:also )?(?:present|in (?:the )?(?:next )?room|throughout)\\b",
            "\\bin (?:his|her|the) (?:partner's |husband's )?presence\\b",
            "\\bspoken to together\\b",
            "\\b(?:answer(?:ed|ing)) (?:most |all |many )?(?:of )?(?:the |her )?questions\\b",
            "\\b(?:answered|spoke|speaks|answering) for (?:her|him|them|the patient|\\p{L}+)\\b",
            "\\b(?:did|does|doing) (?:all|most|much)? ?(?:of )?the talking\\b",
            "\\b" + HIS
                    + "\\b[^.;]{0,25} (?:declined|refused|would not|wouldn't|did not|didn't) (?:to )?(?:leave|wait outside)\\b",
            "\\b(?:declined|refused) to (?:wait outside|leave the room|sit with us separately)\\b",
            "\\brefused to be seen (?:alone|separately)\\b",
            "\\bwould(?: not|n't) (?:allow|let) (?:the )?(?:patient|her|him|\\p{L}+) (?:to )?(?:speak|answer|be seen)",
            "\\b(?:talked|spoke|speaking|answered) (?:for (?:her|him) )?throughout\\b",
            "\\b(?:attended|seen|came|arrived|in) with (?:her |his )?(?:partner|husband|wife|boyfriend|girlfriend|ex)\\b",
            "\\baccompanied by (?:her |his )?(?:partner|husband|wife|boyfriend|girlfriend|ex|son)\\b",
            "\\bunable to speak freely\\b",
            "\\b(?:came|come|walked) back (?:in )?after\\b[^.;]*\\bso (?:we )?(?:talked|spoke)\\b");
    /** A name in the words as written: "Dean present", "Dean was in the room". */
    private static final Pattern NAMED_PRESENT = Pattern.compile(
            "(?<!\\p{L} )\\b\\p{Lu}\\p{Ll}+ (?:was |remained |stayed |is )?(?:also )?(?:present(?! (?:at|in))|in the room|throughout|accompanied(?! by)|(?:came|sat) in with (?:her|him))\\b");

    private static final Pattern NOT_THE_PARTNER = words(
            "\\b(?:alone|(?:grand)?mother|mum|gran|nan|sister|aunt|friend|neighbour|police|officers?|health|crew|staff|worker|manager|everyone|all|idva|midwife|agencies|team|sergeant)$");
    private static final Pattern ADVICE = words("\\b(?:do not|don't|never) (?:discuss|ask|mention)[^.;]*");
    private static final Pattern NOT_SEEN = words(
            "\\bno (?:answer|access|reply|response|one in|one home|one at home)\\b",
            "\\b(?:not|never) (?:been )?seen\\b(?! (?:alone|on her own|on his own|separately))",
            "\\b(?:did not|didn't|unable to|could not|failed to) (?:see|speak to|speak with|gain access|get (?:an answer|a reply))\\b",
            "\\bnot (?:at )?(?:home|in)\\b",
            "\\bout with (?:the |her )?(?:baby|child|children|friends?)\\b",
            "\\b(?:says?|said) (?:she|he) (?:is|was|'s) (?:in bed|asleep|out|resting)\\b",
            "\\bcurtains drawn\\b");
    /** Nobody reached the door, whatever they came for. */
    private static final Pattern NO_ACCESS = words(
            "\\b(?:no|denied|refused) access\\b",
            "\\bcard (?:was )?left\\b(?! on)",
            "\\bcare worker left\\b",
            "\\b(?:nobody|no one|no-one) (?:answered|in|at home|came to the door)\\b");
    /** A search for the one who is accused is no visit to the one who died. */
    private static final Pattern ARREST = words("\\barrest (?:attempt|enquir)", "\\battempt(?:ed)? (?:to )?arrest");

    private static final Pattern BY_TELEPHONE =
            words("\\b(?:telephoned|phoned|rang|voicemail|text(?:ed)?|telephone call|by phone|safety contact)\\b");
    private static final Pattern SEEN_NO = words("^(?:no\\b(?!t? rec)|n$|not seen\\b(?! alone)|nobody)");
    private static final Pattern FOR_CHILDREN = words("child", "school", "nursery", "early help");

    /** One of these is in every wording above; most entries have none and need not be looked at closely. */
    private static final Pattern ANYTHING = Pattern.compile(
            "alone|own|separately|apart|present|room|throughout|presence|together|questions|answer|spoke|speak|talk|leave|outside|separately"
                    + "|would ?n[o'’]t|came back|come back|walked back| with |accompanied|in with|child|asleep|visit|check|attended|called|doorstep"
                    + "|access|card|worker left|nobody|no one|no-one|interviewed|asked",
            Pattern.CASE_INSENSITIVE);

    /** Those among the entries, in their order; one entry can be named for the victim and for the children. */
    public static List<NotSeen> among(List<RecordedEntry> entries) {
        var found = new ArrayList<NotSeen>();
        for (var entry : entries) {
            if (entry.seen().isBlank()
                    && !ANYTHING.matcher(entry.event()).find()
                    && !ANYTHING.matcher(entry.outcome()).find()) {
                continue;
            }
            var written = (entry.event() + ". " + entry.outcome()).replace('’', '\'');
            var words = ADVICE.matcher(written.toLowerCase(Locale.UK)).replaceAll(" ");
            var seen = entry.seen().strip().toLowerCase(Locale.UK);
            boolean meeting = MEETING.matcher(words).find();
            boolean visit = !meeting
                    && VISIT.matcher(ONLY_PLANNED.matcher(words).replaceAll(" "))
                            .find();
            boolean childrens =
                    FOR_CHILDREN.matcher(entry.agency().toLowerCase(Locale.UK)).find();
            boolean no = SEEN_NO.matcher(seen).find();
            var rest = CHILDREN_UNHEARD.matcher(words).replaceAll(" ");
            if (notAlone(written, rest, seen, meeting)) {
                found.add(new NotSeen(entry, Who.NOT_ALONE));
            } else if (notSeen(rest, visit, meeting)
                            && (!seen.startsWith("y") || NO_ACCESS.matcher(rest).find())
                    || no && visit && !childrens) {
                found.add(new NotSeen(entry, Who.VICTIM));
            }
            if (!meeting && CHILDREN_UNHEARD.matcher(words).find()
                    || visit && (childrens && no || seen.matches(".*child(?:ren)?[^.;]*\\b(?:no|not)\\b.*"))) {
                found.add(new NotSeen(entry, Who.CHILDREN));
            }
        }
        return found;
    }

    private static boolean notAlone(String written, String words, String seen, boolean meeting) {
        if (seen.contains("not alone") || seen.matches("(?:yes|seen)[ ,;]*(?:but )?with (?:partner|him|husband).*")) {
            return true;
        }
        var said = NOT_ALONE.matcher(words);
        while (said.find()) {
            if (!meeting || said.group().startsWith("not ")) {
                return true;
            }
        }
        var named = NAMED_PRESENT.matcher(written);
        while (!meeting && named.find()) {
            var who = named.group().toLowerCase(Locale.UK).split(" ", 2)[0];
            if (!NOT_THE_PARTNER.matcher(who).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean notSeen(String words, boolean visit, boolean meeting) {
        if (meeting || ARREST.matcher(words).find()) {
            return false;
        }
        return NO_ACCESS.matcher(words).find()
                || visit
                        && NOT_SEEN.matcher(words).find()
                        && !BY_TELEPHONE.matcher(words).find();
    }
}
