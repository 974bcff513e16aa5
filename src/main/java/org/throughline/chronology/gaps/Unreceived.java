package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;

/**
 * A referral or notification that one agency recorded as sent, and no entry of the one it went to that says it came.
 *
 * @param to who it was sent to, in the words of the entry
 * @param agency the agency of this review that is meant, or {@link #CONFERENCE}; "" if none of those that sent a chronology is
 * @param also the other entries that record it, where it is one contact of several agencies
 */
public record Unreceived(RecordedEntry sent, String to, String agency, List<RecordedEntry> also) {

    Unreceived(RecordedEntry sent, String to, String agency) {
        this(sent, to, agency, List.of());
    }

    /** Days after which a receipt is no longer looked for. */
    public static final int WITHIN = 42;

    /** Said to be who it went to where it was the multi-agency risk assessment conference, which no agency is. */
    public static final String CONFERENCE = "MARAC";

    private static final String TO = " (?:to|with) (?:the |local )?([\\p{L}'’& -]{2,60})";
    private static final Pattern SENT = Pattern.compile(
            "\\b(?:referral (?:was |has been )?(?:made|sent|submitted|completed|faxed|e-?mailed)|referred(?! by)|(?:made|sent|submitted|completed) (?:a |an )?(?:\\w+ ){0,3}referral)\\b[^.;]{0,40}?\\b"
                    + TO.strip()
                    + "|\\b(?:ppn|merlin|(?:police |child protection |vulnerab\\w+ )?(?:notification|notice|concern form|safeguarding form|concern|dash)|cause for concern(?: form)?)\\b[^.;]{0,60}?\\b(?:sent|shared|e-?mailed|faxed|submitted|passed|made)"
                    + TO,
            Pattern.CASE_INSENSITIVE);
    /** Nobody is named: whoever safeguards is meant. */
    private static final Pattern SAFEGUARDING = Pattern.compile(
            "\\b(safeguarding) (?:referral|concern|alert|adult form)s? (?:was |has been )?(?:raised|made|sent|submitted|completed)(?! to)\\b",
            Pattern.CASE_INSENSITIVE);
    /** As an outcome: "Referral to MARAC". */
    private static final Pattern OUTCOME = Pattern.compile("^\\W*(?:referral|referred)" + TO, Pattern.CASE_INSENSITIVE);

    private static final Pattern MAY_BE_SENT =
            Pattern.compile("referr|ppn|merlin|notif|notice|concern|dash", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SENT = Pattern.compile(
            "\\b(?:not|no|never|declined|refused|considered|was to be|will be|to be)\\b[^.;]{0,20}\\breferr|\\breferral\\b[^.;]{0,30}\\b(?:offered|declined|not sent|considered|not made)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECEIPT = Pattern.compile(
            "\\b(?:referr(?:al|ed)|notif(?:ication|ied)|contact from|concern form|ppn|merlin|police (?:report|notice)|request received|form (?:received|arrived)|allocated|triag\\w+|screened|accepted|opened|first (?:call|contact|session|appointment|visit))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEARD =
            Pattern.compile("\\bmarac\\b|multi[- ]agency risk assessment", Pattern.CASE_INSENSITIVE);

    /** Words that only send somebody there. */
    private static final Pattern ONLY_SENT = Pattern.compile(
            "referr\\w+ (?:[\\p{L}'’]+ ){0,3}?to (?:the |local )?(?:marac|multi[- ]agency risk assessment conference)|marac (?:re-?)?referr\\w+",
            Pattern.CASE_INSENSITIVE);

    /** What an agency may be called in another's words, and what its own name holds then. */
    private static final Map<Pattern, Pattern> CALLED = called(Map.ofEntries(
            Map.entry("police|officers?|constabulary", "police|constabulary"),
            Map.entry(
                    "children'?s (?:social care|services)|csc|social services|mash|family support",
                    "child|social care|family"),
            Map.entry("early help", "early help|child|family"),
            Map.entry("safeguarding(?: team| hub)?", "adult social|child|social care"),
            Map.entry("adult (?:social care|services|safeguarding)|asc", "adult"),
            Map.entry(
                    "idva|independent domestic|domestic abuse (?:service|charity|team)|women'?s aid|refuge|outreach",
                    "refuge|aid|domestic|idva|women"),
            Map.entry("gp|surgery|doctor", "surgery|practice|medical|gp|health centre"),
            Map.entry("housing|homeless\\w*|landlord", "hous|home|council"),
            Map.entry("mental health|cmht|crisis team|psychiatr\\w+|camhs", "mental|trust|camhs"),
            Map.entry("hospital|emergency department|a&e|maternity", "hospital|infirmary|nhs|trust"),
            Map.entry("school|education", "school|academy|education"),
            Map.entry("probation|offender management", "probation"),
            Map.entry("drug|alcohol|substance|recovery", "recovery|drug|alcohol|substance|leaf"),
            Map.entry("health visit\\w*|midwi\\w+", "health visit|midwi|community health|nhs")));

    private static Map<Pattern, Pattern> called(Map<String, String> words) {
        var patterns = new LinkedHashMap<Pattern, Pattern>();
        words.forEach((in, of) -> patterns.put(
                Pattern.compile("\\b(?:" + in + ")\\b", Pattern.CASE_INSENSITIVE),
                Pattern.compile(of, Pattern.CASE_INSENSITIVE)));
        return patterns;
    }

    /** Those among the entries, in their order. Only entries with a date are looked at. */
    public static List<Unreceived> among(List<RecordedEntry> entries) {
        var byAgency = new TreeMap<String, List<RecordedEntry>>();
        for (var entry : entries) {
            byAgency.computeIfAbsent(entry.agency(), name -> new ArrayList<>()).add(entry);
        }
        var linked = entries.stream()
                .filter(entry -> entry.sameEvent() != null)
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(entry.sameEvent()),
                        Collectors.mapping(RecordedEntry::agency, Collectors.toSet())));
        var hearings = entries.stream().filter(Unreceived::hearing).toList();
        var found = new ArrayList<Unreceived>();
        for (var entry : entries) {
            if (entry.latest() == null) {
                continue;
            }
            for (var to : sentTo(entry)) {
                var lost = lost(entry, to, hearings, byAgency, linked);
                if (lost != null) {
                    found.add(lost);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Unreceived lost(
            RecordedEntry entry,
            String to,
            List<RecordedEntry> hearings,
            Map<String, List<RecordedEntry>> byAgency,
            Map<UUID, Set<String>> linked) {
        if (HEARD.matcher(to).find()) {
            return hearings.stream().anyMatch(other -> inTime(entry, other))
                    ? null
                    : new Unreceived(entry, to, CONFERENCE);
        }
        var meant = meant(to, entry.agency(), byAgency.keySet());
        if (meant.isEmpty()) {
            return new Unreceived(entry, to, "");
        }
        return meant.stream().anyMatch(agency -> received(entry, byAgency.get(agency), agency, linked))
                ? null
                : new Unreceived(entry, to, String.join(" or ", meant));
    }

    /** Whom an entry says referrals or notifications went to, in its own words. */
    private static List<String> sentTo(RecordedEntry entry) {
        var to = new ArrayList<String>(2);
        if (MAY_BE_SENT.matcher(entry.event()).find()) {
            var sent = SENT.matcher(entry.event());
            if (sent.find() && !NOT_SENT.matcher(entry.event()).find()) {
                to.add((sent.group(1) == null ? sent.group(2) : sent.group(1)).strip());
            }
        }
        var safeguarding = SAFEGUARDING.matcher(entry.event());
        if (to.isEmpty() && safeguarding.find()) {
            to.add(safeguarding.group(1));
        }
        if (to.isEmpty()) {
            Sending.to(entry.event()).ifPresent(to::add);
        }
        var outcome = OUTCOME.matcher(entry.outcome());
        if (outcome.find() && !NOT_SENT.matcher(entry.outcome()).find()) {
            to.add(outcome.group(1).strip());
        }
        return to;
    }

    /** Whether an entry speaks of the conference itself, not only of sending somebody there. */
    private static boolean hearing(RecordedEntry entry) {
        return HEARD.matcher(ONLY_SENT.matcher(entry.event()).replaceAll(" ")).find();
    }

    private static boolean inTime(RecordedEntry sent, RecordedEntry other) {
        LocalDate from = Objects.requireNonNull(sent.earliest() == null ? sent.latest() : sent.earliest())
                .minusDays(1);
        LocalDate to = Objects.requireNonNull(sent.latest()).plusDays(WITHIN);
        return other.earliest() != null
                && other.latest() != null
                && !other.latest().isBefore(from)
                && !other.earliest().isAfter(to);
    }

    private static Set<String> meant(String to, String from, Set<String> agencies) {
        var meant = new TreeSet<String>();
        var words = to.toLowerCase(Locale.UK);
        for (var agency : agencies) {
            if (!agency.equals(from) && words.contains(agency.toLowerCase(Locale.UK))) {
                meant.add(agency);
            }
        }
        if (meant.isEmpty()) {
            CALLED.forEach((in, of) -> {
                if (in.matcher(to).find()) {
                    agencies.stream()
                            .filter(agency ->
                                    !agency.equals(from) && of.matcher(agency).find())
                            .forEach(meant::add);
                }
            });
        }
        return meant;
    }

    private static boolean received(
            RecordedEntry sent, @Nullable List<RecordedEntry> theirs, String agency, Map<UUID, Set<String>> linked) {
        var event = sent.sameEvent();
        if (event != null && linked.getOrDefault(event, Set.of()).contains(agency)) {
            return true;
        }
        return theirs != null
                && theirs.stream()
                        .anyMatch(entry -> inTime(sent, entry)
                                && RECEIPT.matcher(entry.event()).find()
                                && mayComeFrom(sent.agency(), entry));
    }

    /** A receipt that names nobody may be of anything; one that names others is not of this. */
    private static boolean mayComeFrom(String sender, RecordedEntry receipt) {
        boolean names = false;
        for (var called : CALLED.entrySet()) {
            if (called.getKey().matcher(receipt.event()).find()
                    && !called.getValue().matcher(receipt.agency()).find()) {
                if (called.getValue().matcher(sender).find()) {
                    return true;
                }
                names = true;
            }
        }
        return !names;
    }
}
