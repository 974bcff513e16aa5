package org.throughline.chronology.gaps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To whom an entry says that a form, a concern or a request went, however it is put: what is sent, a verb of sending, and a service that
 * such things go to, in one clause.
 */
final class Sending {

    /** Services in the words professions use of them, those that things are sent to. */
    private static final String SERVICE =
            "(?:mash|csc|asc|cmht|camhs|idva|marac|cass|(?:children'?s|adult'?s?)(?: social)? (?:care|services?|safeguarding)|social (?:care|services)"
                    + "|(?:adult |child |children'?s )?safeguarding(?: team| hub| lead)?|early help|family support|health visit(?:or|ing)|midwi(?:fe|fery|ves)|(?:community )?mental health(?: team)?"
                    + "|crisis team|gp|surgery|housing(?: options)?|homeless\\w*(?: team)?|probation|(?:substance|drug|alcohol)(?: misuse)?(?: (?:service|team))?|recovery service|refuge"
                    + "|women'?s aid|victim support|domestic (?:abuse|violence) (?:service|team|unit|charity)|school nurse|education welfare)";

    private static final String WHAT =
            "(?:(?:re-?)?referrals?|marf|ppns?|merlin|sg1|vist|forms?|notifications?|alerts?|concerns?|(?:police |adult |child |incident )?reports?|requests? for \\w+|information|contacts?|dash|letters?)";
    private static final String WENT =
            "(?:sent|e-?mailed|faxed|posted|forwarded|submitted|passed|shared|made|raised|logged|completed|done|escalated|uploaded)";
    private static final String TOWARDS = "(?:on |over |across |through |up )?(?:to|with) (?:the |local |our |their )?";

    /** Each gives the service in its only group. */
    private static final List<Pattern> SAID = List.of(
            // "MARF completed, sent through to MASH"
            words("\\b" + WHAT + "\\b[^.;]{0,60}?\\b" + WENT + "\\b[^.;]{0,20}?\\b" + TOWARDS + "(" + SERVICE + ")\\b"),
            // "passed concerns to social care", "escalated in writing to the MASH"
            words("\\b" + WENT + " (?:an? |the |our |her |his |my )?(?:\\w+ ){0,2}?(?:" + WHAT + " )?(?:\\w+ ){0,2}?"
                    + TOWARDS + "(" + SERVICE + ")\\b"),
            // "MASH referral emailed"
            words("\\b(" + SERVICE + ") (?:re-?)?referral\\b[^.;]{0,25}?\\b" + WENT + "\\b"),
            // "alerted adult safeguarding"; who is only told something in passing is not in it
            words("\\b(?:informed|notified|alerted) (?:the |local )?("
                    + "mash|csc|asc|idva|(?:children'?s|adult) (?:social )?(?:care|services)|social (?:care|services)|(?:adult |child )?safeguarding|early help|health visitor"
                    + ")\\b"),
            words(
                    "\\b(mash|csc|asc|(?:children'?s|adult) social care|social services|health visitor|early help) (?:was |were |has been |have been )?"
                            + "(?:informed|notified|alerted)\\b"),
            words("\\bonward referral to (?:the |local )?(" + SERVICE + ")\\b"),
            words("\\brefer to (?:the |local )?(" + SERVICE + ")\\b[^.;]{0,25}\\b" + WENT + "\\b"));

    private static final Pattern MAY_BE = Pattern.compile(
            "refer|marf|ppn|merlin|sg1|vist|form|notif|alert|concern|report|request|contact|dash|letter|shared|escalat",
            Pattern.CASE_INSENSITIVE);
    /** What came, what was only thought of, and what is still to be done, are nothing sent. */
    private static final Pattern NOT = words(
            "\\b(?:not|no|never|declined|considered?|discussed|to be|will be|would be|should|await(?:ing|ed)?|received|receipt|offered|refused|unless)\\b");

    private Sending() {}

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The service in the entry's own words; empty where nothing is said to have been sent. */
    static Optional<String> to(String event) {
        if (!MAY_BE.matcher(event).find()) {
            return Optional.empty();
        }
        for (var clause : event.replace('’', '\'').split("[.;]")) {
            if (NOT.matcher(clause).find()) {
                continue;
            }
            for (var pattern : SAID) {
                var said = pattern.matcher(clause);
                if (said.find()) {
                    return Optional.of(said.group(1).strip());
                }
            }
        }
        return Optional.empty();
    }
}
