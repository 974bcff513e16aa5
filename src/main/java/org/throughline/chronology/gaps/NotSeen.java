package org.throughline.chronology.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.chronology.RecordedEntry;

/**
 * A contact at which somebody was not seen, not seen alone, or not heard, as an agency recorded it. A reading of words, for a person to
 * judge.
 *
 * @param also the other entries that record it, where it is one contact of several agencies
 */
public record NotSeen(RecordedEntry entry, Who who, List<RecordedEntry> also) {

    NotSeen(RecordedEntry entry, Who who) {
        this(entry, who, List.of());
    }

    /** Who was not seen or not heard. */
    public enum Who {
        VICTIM("Not seen"),
        NOT_ALONE("Seen or spoken to, but not alone"),
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
            "\\bdoorstep\\b",
            "\\bhv\\b",
            "\\bknock(?:ed|ing|s)?\\b",
            "\\brang (?:the )?(?:door ?)?bell\\b",
            "\\b(?:went|drove|walked) (?:round )?to (?:the|her|his|their) (?:home|address|property|flat|house)\\b",
            "\\battended property\\b");
    /** Staff came; of itself no visit to her, but one where the agency's own column says that she was not seen. */
    private static final Pattern CAME = words(
            "\\b(?:officers?|police|patrol|units?|crews?|paramedics?|ambulance|response|pcs?) (?:\\p{L}+ )?attended\\b");

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
    /** Who came with her or answers for her, apart from professions. */
    private static final String OTHER =
            "(?:partner|husband|wife|spouse|boyfriend|girlfriend|fob|fianc[eé]e?|ex|son|daughter|suspect|perpetrator|father|dad|brother(?:[- ]in[- ]law)?|mother[- ]in[- ]law|in[- ]laws?|mr \\p{L}+|relative|family member|he)";

    private static final String PARTNER = "(?:partner|husband|wife|spouse|boyfriend|girlfriend|fob|ex)";
    private static final String BY_HERSELF =
            "(?:alone|by (?:her|him)self|on (?:her|his) own|privately|in (?:private|confidence)|one[- ]to[- ]one|separately|away from "
                    + OTHER + ")";
    private static final String ASKING =
            "(?:see|seen|seeing|speak|spoken|speaking|spoke|talk|talking|ask|asked|examined?|interview(?:ed)?|time|opportunity|chance|conversation|get (?:her|him|hold))";

    private static final String CHILD =
            "(?:child(?:ren)?|kids?|bab(?:y|ies)|infants?|toddlers?|siblings?|sons|daughters|boys?|girls?|little ones?)";
    /** Nobody else stands between a child and what was not done. */
    private static final String OF_THE_CHILD =
            "(?:(?!\\b(?:mother|mum|father|dad|partner|husband|victim|patient|tenant|client|she|he|her|him)\\b)[^.;])";

    private static final Pattern CHILDREN_UNHEARD = words(
            // "the children were in bed so not spoken with", "kids in bed, did not wake them"
            "\\b" + CHILD + "\\b" + OF_THE_CHILD
                    + "{0,40}?\\b(?:not|never)\\b (?:(?:yet|been|be|being|otherwise|directly|then) )?(?:seen|see|spoken|speak|asked|ask|heard|hear|observed?|visit(?:ed)?|interview(?:ed)?|disturb(?:ed)?|woken|wake|check(?:ed)?|engaged?|met)\\b(?! since)",
            "\\b(?:did not|didn't|unable to|could not|failed to|never|without|nobody|no one)\\b (?:\\p{L}+ ){0,2}?(?:see|seeing|seen|speak|speaking|spoke|ask|asked|asking|check|checking|observe|observing|visit|wake|meet|hear)\\b (?:(?:on|to|with|after|the|any|either|of|her|his|their|about) ){0,4}"
                    + CHILD + "\\b",
            "\\b(?:neither|none of the|no) " + CHILD
                    + " (?:\\p{L}+ ){0,2}?(?:seen|spoken|asked|heard|observed|interviewed)\\b",
            "\\b" + CHILD
                    + "(?:'s|s')?\\b[^.;]{0,12}\\b(?:views?|wishes|voices?|feelings|experiences?)\\b[^.;]{0,25}\\b(?:not|never|absent|missing|lacking|unknown)\\b",
            "\\b(?:views?|voices?|wishes|feelings|experiences?)\\b[^.;]{0,12}\\bof (?:the |either |any )?" + CHILD
                    + "\\b[^.;]{0,15}\\b(?:not|never|absent|missing|lacking|unknown)\\b",
            "\\bno (?:direct work|account|disclosure sought|views?|voice|contact)\\b[^.;]{0,20}\\b(?:with|from|of) (?:the |either |any )?"
                    + CHILD + "\\b",
            "\\b(?:baby|infant|toddler|kids)\\b[^.;]{0,8}\\b(?:asleep|sleeping|in bed)\\b",
            "\\bchild(?:ren)?(?:'s)? (?:(?:was|were|is|are|had|have)(?: been)? )?(?:not|never) (?:been )?(?:seen|spoken|heard)\\b(?! since)",
            "\\bchild(?:ren)? (?:(?:was|were) )?(?:asleep|in bed|upstairs|not (?:at )?home)\\b",
            "\\b(?:did not|didn't|unable to) (?:see|speak to|speak with) (?:the |any of the |either )?child(?:ren)?",
            "\\bvoice of the child (?:not|is not|was not)",
            "\\bseen asleep\\b");
    /** Nobody met them on a visit. */
    private static final Pattern CHILDREN_ELSEWHERE = words("\\bchild(?:ren)? (?:(?:was|were) )?at school\\b");

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
            "(?<!police |officers )\\b(?:attended|seen|came|arrived|in) with (?:her |his )?(?:partner|husband|wife|boyfriend|girlfriend|ex)\\b",
            "\\baccompanied by (?:her |his )?(?:partner|husband|wife|boyfriend|girlfriend|ex|son)\\b",
            "\\b(?:unable|not able|not|could not|couldn't|cannot|can't|n't) (?:to )?(?:speak|talk)(?:ing)? (?:freely|openly)\\b",
            "\\b(?:came|come|walked) back (?:in )?after\\b[^.;]*\\bso (?:we )?(?:talked|spoke)\\b",
            // no chance to speak with her apart
            "\\b(?:no|not|never|nor|unable|could not|couldn't|without)\\b[^.;]{0,30}\\b" + ASKING + "\\b[^.;]{0,30}\\b"
                    + BY_HERSELF,
            "\\bnot by (?:her|him)self\\b",
            "\\bno private (?:conversation|space|time|room|discussion)\\b",
            "\\b(?:individual|private|separate|one[- ]to[- ]one) (?:time|conversation|session|space|discussion)\\b[^.;]{0,15}\\bnot\\b",
            // somebody else's ears
            "\\b(?:not|never) out of (?:the )?(?:earshot|hearing|sight)\\b",
            "\\bwithin (?:earshot|hearing)\\b",
            "\\bin front of (?:the |her |his )?" + OTHER + "\\b",
            "\\bin (?:the )?company of (?:the |her |his )?" + OTHER + "\\b",
            "\\b" + OTHER
                    + "\\b[^.;]{0,20}\\b(?:listen(?:ed|ing|s) in|on (?:loud)?speaker(?:phone)?|hover(?:ed|ing|s))\\b",
            "\\b" + OTHER + "\\b[^.;]{0,20}\\b(?:by her side|in attendance|with us (?:all|throughout|the whole))\\b",
            "\\b" + PARTNER + "\\b[^.;]{0,20}\\bat (?:the |her )?bedside\\b",
            "\\b" + OTHER + " (?:sat|stood|remained|stayed) (?:right )?(?:beside|next to|with|by) (?:her|him)\\b",
            "\\b" + PARTNER
                    + "\\b[^.;]{0,12}\\b(?:attended|present for|sat in on|in for) (?:all|most|the whole|the entire)\\b",
            "\\b(?:not|never|n't) leave (?:her|his) side\\b",
            "\\binsist(?:ed|ing|s) (?:on|upon) (?:staying|remaining|being (?:present|there)|attending|coming in|sitting in)\\b",
            "\\bchaperoned by (?:her |his )?" + OTHER + "\\b",
            "\\b" + PARTNER + " (?:was |is |being |still )?with (?:her|him|the patient)\\b",
            "\\bwith both of them (?:there|present|in the room)\\b",
            "\\bboth (?:parties|parents|partners|of them)\\b[^.;]{0,12}\\b(?:seen|spoken to|interviewed|asked)\\b[^.;]{0,10}\\b(?:together|jointly|in the same room)\\b",
            "\\bjoint (?:interview|session|appointment|consultation) with (?:both|her |his |a )?(?: ?parents| ?parties| ?"
                    + PARTNER + ")\\b",
            "\\b(?:attended|seen|came|arrived|in) with (?:her |his )?(?:spouse|fob)\\b",
            "\\b(?:" + OTHER
                    + "|in-law|gm|grandmother|nan)\\b[^.;]{0,15}\\b(?:beside|next to (?:her|him)|in (?:the )?(?:next )?(?:room|cubicle|kitchen|bay|lounge|consultation|car(?! park)|hallway))\\b",
            "\\b(?:gm|grandmother|nan|in-laws?|relatives?|family|uncle|cousin) (?:was |were )?(?:also )?present throughout\\b",
            "\\bwith (?:her |the )?" + OTHER + " (?:beside|next to|behind|stood|standing|sitting|sat|listening)\\b",
            // somebody else's mouth
            "\\binstead of (?:an? |the )?interpreter\\b",
            "\\b" + PARTNER + " spoke\\b(?! (?:to|with|about|of|up|again))",
            "\\b" + OTHER
                    + "\\b(?: \\([^)]*\\))? (?:was |is |acted as |acting as )?(?:interpreting|interprets?|(?:an? |the )?interpreter|(?:interpreted|translated|translating) (?:for|throughout|what))\\b",
            "\\b(?:interpreted|translated) (?:for (?:her|him) )?by (?:her |his |the )?" + OTHER + "\\b",
            "\\b(?:spoke|answered|replied|talked|responded|answering|speaking) on (?:her|his|their) behalf\\b",
            "\\b(?:spoke|talked|answered) for (?:most|much|all|the whole) of\\b",
            "\\b" + OTHER + " (?:\\p{L}+ )?gave (?:the |her |a |most of the |all the )?(?:history|account|answers)\\b",
            "\\bdominated (?:the )?(?:conversation|consultation|discussion|visit|appointment|session|meeting)\\b",
            "\\b(?:replied|answered|responded) to (?:what|everything|all that|most of what)\\b[^.;]{0,10}\\basked\\b",
            "\\b(?:look|glanc|turn)(?:ed|ing|s|es)? (?:over )?(?:at|to|towards) (?:him|(?:her |the )?" + OTHER
                    + ")\\b[^.;]{0,20}\\bbefore\\b[^.;]{0,10}\\b(?:answer|repl|speak|spoke|respond)",
            "\\b(?:would not|wouldn't|will not|won't|refused to|declined to|did not|didn't|unwilling to) (?:step|go|wait|stand) (?:out|outside|away)\\b");
    /** What is asked of everybody about abuse was not asked; with somebody beside her, that is why. */
    private static final Pattern NOT_ASKED = words(
            "\\b(?:routine enquiry|(?:da|dv|abuse|dva) enquiry|enquiry about|(?:da|dv|domestic abuse|routine|safety) questions?)\\b[^.;]{0,25}\\b(?:not (?:asked|made|done|complete|completed|possible)|deferred|omitted|postponed)\\b",
            "\\b(?:unable|not able|not possible|could not|couldn't|not safe|not appropriate)\\b[^.;]{0,15}\\b(?:ask|enquire|inquire|do|complete)\\b[^.;]{0,25}\\b(?:enquiry|inquiry|questions?|da|dv|abuse|violence)\\b");

    private static final Pattern BESIDE_HER = words("\\b(?:" + OTHER + "|in-law|gm|grandmother)\\b");

    /** A name in the words as written: "Dean present", "Dean was in the room". */
    private static final Pattern NAMED_PRESENT = Pattern.compile(
            "(?<!\\p{L} )\\b\\p{Lu}\\p{Ll}+ (?:was |remained |stayed |is )?(?:also )?(?:present(?! (?:at|in))|in the room|throughout|accompanied(?! by)|(?:came|sat) in with (?:her|him))\\b");

    private static final Pattern NOT_THE_PARTNER = words(
            "\\b(?:alone|interpreter|advocate|social|midwives|student|chaperone|solicitor|(?:grand)?mother|mum|gran|nan|sister|aunt|friend|neighbour|police|officers?|health|crew|staff|worker|manager|everyone|all|idva|midwife|agencies|team|sergeant)$");
    private static final Pattern ADVICE = words("\\b(?:do not|don't|never) (?:discuss|ask|mention)[^.;]*");
    private static final Pattern NOT_SEEN = words(
            "\\bno (?:answer|access|reply|response|one in|one home|one at home)\\b",
            "\\b(?:not|never) (?:been )?seen\\b(?! (?:alone|on her own|on his own|separately))",
            "\\b(?:did not|didn't|unable to|could not|failed to) (?:see|speak to|speak with|gain access|get (?:an answer|a reply))\\b",
            "\\bnot (?:at )?(?:home|in)\\b",
            "\\bout with (?:the |her )?(?:baby|child|children|friends?)\\b",
            "\\b(?:says?|said) (?:she|he) (?:is|was|'s) (?:in bed|asleep|out|resting)\\b",
            "\\bcurtains (?:drawn|shut|closed)\\b",
            "\\bno (?:trace|sign of (?:life|her|him|anyone|occup\\p{L}+))\\b",
            "\\bnot (?:been )?(?:answered|located|found|traced|let in|admitted|allowed in|available)\\b",
            "\\b(?:could not|couldn't|unable to) (?:raise|rouse|locate|find|trace|reach)\\b",
            "\\bdid(?: not|n't) (?:answer|open|come (?:down|out|to the door))\\b",
            "\\bturned away\\b",
            "\\bnobody in\\b",
            "\\b(?:refused|denied) (?:entry|admission)\\b",
            "\\bsaid (?:that )?(?:she|he) (?:was|is) (?:\\p{L}+ )?(?:at|in bed|asleep|sleeping|out|resting|away|unwell)\\b",
            "\\b(?:note|letter) (?:was )?(?:left|put|posted) through\\b");
    /** Nobody reached the door, whatever they came for. */
    private static final Pattern NO_ACCESS = words(
            "\\b(?:no|denied|refused) access\\b",
            "\\bcard (?:was )?left\\b(?! on)",
            "\\b(?:calling )?card (?:was )?posted\\b",
            "\\bleft (?:a )?(?:calling )card\\b",
            "\\b(?:abortive|ineffective|unsuccessful|failed|fruitless|wasted) (?:home |joint |welfare |planned )?(?:visit|hv)\\b",
            "\\bvisit (?:was )?(?:abortive|ineffective|unsuccessful|failed)\\b",
            "\\bcare worker left\\b",
            "\\b(?:nobody|no one|no-one) (?:answered|in|at home|came to the door)\\b");
    /** A search for the one who is accused is no visit to the one who died. */
    private static final Pattern ARREST = words("\\barrest (?:attempt|enquir)", "\\battempt(?:ed)? (?:to )?arrest");

    private static final Pattern BY_TELEPHONE = words(
            "\\b(?:telephoned|phoned|rang|voicemail|text(?:ed)?|telephone call|by phone|safety contact)\\b(?! (?:the )?(?:door ?)?bell)");
    private static final Pattern SEEN_NO = words("^(?:no\\b(?!t? rec)|n$|not seen\\b(?! alone)|nobody)");
    private static final Pattern FOR_CHILDREN = words("child", "school", "nursery", "early help");

    /** One of these is in every wording above; most entries have none and need not be looked at closely. */
    private static final Pattern ANYTHING = Pattern.compile(
            "alone|own|separately|apart|present|room|throughout|presence|together|questions|answer|spoke|speak|talk|leave|outside|separately"
                    + "|would ?n[o'’]t|came back|come back|walked back| with |accompanied|in with|child|asleep|visit|check|attended|called|doorstep"
                    + "|access|card|worker left|nobody|no one|no-one|interviewed|asked|earshot|hearing|front of|company|listen|speaker|hover|bedside"
                    + "|side|attendance|cubicle|kitchen|lounge|freely|openly|all of|insist|interpret|translat|behalf|history|dominated|replied|step|enquiry|inquiry|unable|private|hv|knock"
                    + "|bell|went to|kids|bab|infant|toddler|sibling|son|daughter|boy|girl|little one",
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
            var written =
                    (entry.event() + ". " + entry.outcome()).replace('’', '\'').replace("w/ ", "with ");
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
                    || no
                            && !childrens
                            && !meeting
                            && (visit || CAME.matcher(words).find())) {
                found.add(new NotSeen(entry, Who.VICTIM));
            }
            if (!meeting
                            && (CHILDREN_UNHEARD.matcher(words).find()
                                    || visit
                                            && CHILDREN_ELSEWHERE.matcher(words).find())
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
        if (!meeting
                && NOT_ASKED.matcher(words).find()
                && BESIDE_HER.matcher(words).find()) {
            return true;
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
