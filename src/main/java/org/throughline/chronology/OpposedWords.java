package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What two agencies say of one contact that can hardly both be so: a fall and an assault, seen alone and with her partner there. Found by
 * words and quoted, for a person to judge. An entry that says both of a thing says neither.
 */
final class OpposedWords {

    private static final String PARTNER = "(?:partner|husband|wife|boyfriend|girlfriend|fianc[eé]e?|ex)";

    private record Side(Pattern says) {
        static Side of(String says) {
            return new Side(Pattern.compile(says, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** A thing that can be said in two or more ways. */
    private record Matter(String about, List<Side> sides) {
        private static Matter of(String about, String... sides) {
            return new Matter(
                    about, java.util.Arrays.stream(sides).map(Side::of).toList());
        }
    }

    private static final List<Matter> MATTERS = List.of(
            Matter.of(
                    "Whether seen alone",
                    "(?<!not )(?<!never )(?<!not been )\\b(?:seen|spoken to|interviewed|asked)(?: and (?:spoken to|asked))? (?:alone|on (?:her|his|their) own|separately)\\b|\\bspoke (?:to|with) (?:her|him|\\p{L}+) (?:alone|on (?:her|his) own)\\b|^seen: (?:yes|y)\\b(?!.*not alone).*\\balone",
                    "\\bnot (?:been )?(?:seen|spoken to|interviewed|asked) (?:alone|on (?:her|his) own|separately)|\\b(?:not|never) alone\\b|\\b"
                            + PARTNER
                            + " (?:was |remained |stayed |is )?(?:also )?(?:present|in the room|throughout)\\b|\\baccompanied by (?:her |his )?"
                            + PARTNER + "\\b|\\bin (?:his|her|the) (?:partner's |husband's )?presence\\b"),
            Matter.of(
                    "How it came about",
                    "\\b(?:fall|fell|fallen|slipped|tripped|accident(?:al|ally)?|caught (?:it|her \\p{L}+|his \\p{L}+) on|(?:walked|bumped) into)\\b",
                    "\\b(?:assault(?:ed)?|punch(?:ed|ing)|kicked|slapped|struck|shov(?:e|ed|ing)|stabbed|strangl\\w+|pushed|threw|thrown|hit (?:her|him|by|with)|beaten|headbutted)\\b"),
            Matter.of(
                    "Injury",
                    "\\b(?:no|without) (?:visible |apparent |obvious |physical |sign of |signs of )*(?:injur\\w+|marks|bruis\\w+)|\\buninjured\\b|\\bnot (?:injured|hurt)\\b",
                    "(?<!no )(?<!visible )(?<!apparent )(?<!obvious )(?<!physical )\\b(?:bruis(?:e|es|ed|ing)|lacerat\\w+|fractur\\w+|swelling|swollen|black eye|(?:scalp |head |stab )?wounds?|red marks|sutured|(?:facial|head|minor|serious|arm|wrist|hand|leg) injur\\w+|injur(?:y|ies) to)\\b"),
            Matter.of(
                    "Whether there was an arrest",
                    "\\b(?:not|never|nobody|no one) (?:been |was )?arrested\\b|\\bno arrests?\\b|\\barrest (?:was )?not\\b|\\bwords of advice\\b",
                    "(?<!not )(?<!never )(?<!not been )(?<!nobody )(?<!nobody was )(?<!no one )\\b(?:was |been |were )?arrested\\b"),
            Matter.of(
                    "What was disclosed",
                    "\\b(?:no|not any) disclosures?\\b|\\b(?:did not|didn't|would not|wouldn't|refused to|declined to) (?:disclose|say|tell)\\b|\\bdenied (?:any |all |that )?(?:domestic |having )?(?:abuse|violence|assault|been|being|he|she|his|her)\\b|\\bnothing (?:was )?disclosed\\b",
                    "(?<!not )(?<!nothing )\\bdisclosed (?!nothing|no )|\\bdisclosure (?:was )?made\\b|\\bmade (?:a |an )?disclosure"),
            Matter.of(
                    "Whether a statement was given",
                    "\\b(?:declined|refused|unwilling|did not (?:wish|want|agree)|does not (?:wish|want)|not willing)\\b[^.;]{0,25}\\b(?:statement|prosecution|charges)\\b|\\bno (?:formal )?statement\\b|\\b(?:would|did|does) not support (?:a |the )?prosecution",
                    "(?<!no )(?<!formal )\\bstatement (?:was )?(?:given|taken|obtained|provided|made|signed)\\b|\\b(?:gave|made|provided|signed) (?:a |her |his )?(?:full |formal |written )?statement\\b|(?<!not )\\bsupport(?:s|ed|ive of) (?:a |the )?prosecution"),
            Matter.of(
                    "Whether it was referred",
                    "\\b(?:not referred|no referral|referral (?:was )?not (?:made|sent|received)|did not refer|no record of (?:a |any |the )?referral|(?:referral|notification|ppn) (?:was )?(?:never|not) received)\\b",
                    "(?<!not )\\breferred to\\b|(?<!no )\\breferral (?:was )?(?:made|sent|received|completed)\\b|\\bmade (?:a |an )?(?:\\w+ )?referral\\b"),
            Matter.of(
                    "The level of risk",
                    "\\b(?:assessed (?:as|at) |graded (?:as )?|dash\\W+|risk\\W+)?standard[- ]risk\\b|\\b(?:graded|assessed as|dash:?|risk(?: level)?:?) standard\\b",
                    "\\bmedium[- ]risk\\b|\\b(?:graded|assessed as|dash:?|risk(?: level)?:?) medium\\b",
                    "\\bhigh[- ]risk\\b|\\b(?:graded|assessed as|dash:?|risk(?: level)?:?) high\\b"),
            Matter.of(
                    "Children",
                    "\\bno children (?:were |was )?(?:present|there|seen|in)\\b|\\bchild(?:ren)? (?:was |were )?not (?:present|there|at home|in the (?:house|home|flat))\\b|\\bchild(?:ren)? (?:was |were )?(?:staying )?(?:at|with) (?:school|nursery|(?:her|his|their|the) (?:(?:grand)?(?:mother|parents)|gran|nan|aunt|father))",
                    "(?<!no )\\bchild(?:ren)? (?:was |were )?(?:also )?(?:present|there|at home|in the (?:house|home|flat|room)|upstairs|asleep|in bed|witness\\w*|crying)\\b|\\bin front of the child(?:ren)?\\b|\\bwitnessed by (?:the |her |their )?child"),
            Matter.of(
                    "Drink",
                    "\\b(?:sober|not (?:intoxicated|drunk)|no (?:smell of )?alcohol|had not been drinking)\\b",
                    "(?<!not )\\b(?:intoxicated|drunk|under the influence|smel(?:t|led) of alcohol|had been drinking)\\b"),
            Matter.of(
                    "Weapons",
                    "\\b(?:no weapons?|unarmed|no knife)\\b",
                    "\\b(?:with|holding|held|produced|picked up|brandish\\w+|waved|armed with|threatened (?:her|him)? ?with) (?:a |an |the )?(?:\\w+ )?(?:knife|machete|hammer|bat|weapon|gun|scissors)\\b"),
            Matter.of(
                    "Whether it was attended",
                    "\\b(?:did not attend|failed to attend|dna'?d?|was not brought|missed (?:her |his |the )?(?:appointment|session|clinic))\\b",
                    "(?<!not )\\battended (?:her |his |the |an )?(?:\\w+ )?(?:appointment|session|clinic)\\b"));

    private static final int QUOTED = 90;

    private OpposedWords() {}

    /**
     * Two entries that are opposed in a matter.
     *
     * @param about the matter: "How it came about"
     * @param said the first's words of it, from its own entry
     * @param otherSaid the second's
     */
    record Opposed(String about, Entry one, String said, Entry other, String otherSaid) {}

    private record Said(int side, String words) {}

    /** At most one for each matter: the first two entries that differ in it. */
    static List<Opposed> among(List<Entry> contact) {
        var found = new ArrayList<Opposed>();
        for (var matter : MATTERS) {
            Entry first = null;
            Said said = null;
            for (var entry : contact) {
                var here = said(matter, entry);
                if (here == null) {
                    continue;
                }
                if (first == null || said == null) {
                    first = entry;
                    said = here;
                } else if (here.side() != said.side()) {
                    found.add(new Opposed(matter.about(), first, said.words(), entry, here.words()));
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Said said(Matter matter, Entry entry) {
        Said one = null;
        for (int side = 0; side < matter.sides().size(); side++) {
            var words = quoted(matter.sides().get(side), entry);
            if (words != null) {
                if (one != null) {
                    return null;
                }
                one = new Said(side, words);
            }
        }
        return one;
    }

    /** The part of a sentence that says it, or null. */
    private static @Nullable String quoted(Side side, Entry entry) {
        var seen = entry.seen().isBlank() ? "" : "seen: " + entry.seen().strip().toLowerCase(Locale.UK);
        for (var text : new String[] {entry.event(), entry.outcome(), seen}) {
            var match = side.says().matcher(text.replace('’', '\''));
            if (match.find()) {
                return text.equals(seen) ? entry.seen().strip() : part(text, match.start(), match.end());
            }
        }
        return null;
    }

    private static String part(String text, int from, int to) {
        int start = from;
        while (start > 0 && ".;:!?\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && ".;!?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end - start <= QUOTED) {
            return text.substring(start, end).strip();
        }
        int left = Math.max(start, from - QUOTED / 3);
        int right = Math.min(end, Math.max(to, left + QUOTED));
        while (left > start && left < from && !Character.isWhitespace(text.charAt(left - 1))) {
            left++;
        }
        while (right < end && right > to && !Character.isWhitespace(text.charAt(right))) {
            right--;
        }
        return (left > start ? "…" : "") + text.substring(left, right).strip() + (right < end ? "…" : "");
    }
}
