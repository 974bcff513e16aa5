package org.throughline.chronology.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.chronology.RecordedEntry;

/**
 * A referral that one agency recorded as sent, and no entry of the one it went to that says it came.
 *
 * @param to who it was sent to, in the words of the entry
 * @param agency the agency of this review that is meant; "" if none of those that sent a chronology is
 */
public record Unreceived(RecordedEntry sent, String to, String agency) {

    /** Days after which a receipt is no longer looked for. */
    public static final int WITHIN = 42;

    private static final Pattern SENT = Pattern.compile(
            "\\b(?:referral (?:was |has been )?(?:made|sent|submitted|completed|faxed|e-?mailed)|referred(?! by)|(?:made|sent|submitted|completed) (?:a |an )?(?:\\w+ ){0,3}referral)\\b[^.;]{0,40}?\\b(?:to|with) (?:the |local )?([\\p{L}'’& -]{2,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFER = Pattern.compile("[Rr]eferr");
    private static final Pattern NOT_SENT = Pattern.compile(
            "\\b(?:not|no|never|declined|refused|considered|was to be|will be|to be)\\b[^.;]{0,20}\\breferr", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECEIPT = Pattern.compile(
            "\\b(?:referral|referred by|referral from|notification from|ppn|merlin|received|receipt|allocated|triag\\w+|screened|accepted)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What an agency may be called in another's words, and what its own name holds then. */
    private static final Map<Pattern, Pattern> CALLED = called(Map.ofEntries(
            Map.entry("police|officers?|constabulary", "police|constabulary"),
            Map.entry("children'?s (?:social care|services)|csc|social services|mash|family support", "child|social care|family"),
            Map.entry("adult (?:social care|services|safeguarding)|asc", "adult"),
            Map.entry("idva|independent domestic|domestic abuse (?:service|charity|team)|women'?s aid|refuge|outreach", "refuge|aid|domestic|idva|women"),
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
        var agencies = new TreeSet<String>();
        var byAgency = new HashMap<String, List<RecordedEntry>>();
        for (var entry : entries) {
            agencies.add(entry.agency());
            byAgency.computeIfAbsent(entry.agency(), name -> new ArrayList<>()).add(entry);
        }
        var linked = entries.stream()
                .filter(entry -> entry.sameEvent() != null)
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(entry.sameEvent()),
                        Collectors.mapping(RecordedEntry::agency, Collectors.toSet())));
        var found = new ArrayList<Unreceived>();
        for (var entry : entries) {
            if (entry.latest() == null || !REFER.matcher(entry.event()).find()) {
                continue;
            }
            var sent = SENT.matcher(entry.event());
            if (!sent.find() || NOT_SENT.matcher(entry.event()).find()) {
                continue;
            }
            var to = sent.group(1).strip();
            var meant = meant(to, entry.agency(), agencies);
            if (meant.isEmpty()) {
                found.add(new Unreceived(entry, to, ""));
            } else if (meant.stream().noneMatch(agency -> received(entry, byAgency.get(agency), agency, linked))) {
                found.add(new Unreceived(entry, to, String.join(" or ", meant)));
            }
        }
        return found;
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
                            .filter(agency -> !agency.equals(from) && of.matcher(agency).find())
                            .forEach(meant::add);
                }
            });
        }
        return meant;
    }

    private static boolean received(
            RecordedEntry sent,
            @org.jspecify.annotations.Nullable List<RecordedEntry> theirs,
            String agency,
            Map<UUID, Set<String>> linked) {
        var event = sent.sameEvent();
        if (event != null && linked.getOrDefault(event, Set.of()).contains(agency)) {
            return true;
        }
        LocalDate from = Objects.requireNonNull(sent.earliest() == null ? sent.latest() : sent.earliest()).minusDays(1);
        LocalDate to = Objects.requireNonNull(sent.latest()).plusDays(WITHIN);
        return theirs != null
                && theirs.stream()
                        .anyMatch(entry -> entry.earliest() != null
                                && entry.latest() != null
                                && !entry.latest().isBefore(from)
                                && !entry.earliest().isAfter(to)
                                && RECEIPT.matcher(entry.event()).find());
    }
}
