package org.throughline.chronology;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.WrittenTime;

/**
 * At what time an entry says that its contact happened: its own column, unless that is when somebody wrote the entry or heard of what happened;
 * else the one time its words give for the meeting or the assault itself. No time is better than a wrong one.
 */
final class StatedTimes {

    /** The time beside the entry is that of writing it down. */
    private static final Pattern WRITTEN_LATER = words(
            "\\b(?:entry|record|notes?|log)\\b[^.;]{0,20}\\b(?:made|written|recorded|entered|typed|completed|updated|added)\\b",
            "\\b(?:made|written|recorded|entered|typed|added)(?: up)? (?:retrospectively|in retrospect|afterwards|later|after the (?:event|visit|shift|meeting))\\b",
            "\\bwritten up\\b",
            "\\b(?:retrospective|late) (?:entry|record|note|recording)\\b",
            "\\btime of (?:entry|recording|writing|record)\\b");

    /** What came to this agency of it, at another time than it happened. */
    private static final Pattern HEARD_OF = words(
            "\\b(?:minutes|notification|ppn|letter|e-?mail|summary|report|feedback|actions|outcome|notes)\\b[^.;]{0,20}\\b(?:received|arrived|shared|sent|circulated|scanned|filed|read|uploaded)\\b",
            "\\b(?:received|reviewed|read)\\b[^.;]{0,25}\\b(?:minutes|notification|ppn|letter|e-?mail|summary|report|feedback|actions|outcome)\\b",
            "\\b(?:informed|notified|made aware|told) (?:by|that|of)\\b");

    /** Times given as those of writing, in the words themselves. */
    private static final String CLOCK =
            "(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?: ?(?:am|pm))?(?: ?h(?:ou)?rs)?|(?:1[0-2]|0?[1-9]) ?(?:am|pm)|[0-2]\\d[0-5]\\d ?h(?:ou)?rs";

    private static final Pattern TIME =
            Pattern.compile("(?<![\\d/.:£])(?:" + CLOCK + ")(?![\\d/:]| ?(?:%|pounds|kg|mg|ml|weeks|months|years))");
    private static final Pattern WRITING_TIME =
            words("\\b(?:written|recorded|entered|typed|logged|noted|completed)(?: up)? (?:at|on) (?:" + CLOCK + ")");

    /** Meetings, whose time is set; and what was done to somebody. */
    private static final Pattern OF_IT = words(
            "\\bmarac\\b|\\bmulti[- ]agency\\b|\\bconference\\b|\\bmeeting\\b|\\bstrat(?:egy)? disc|\\bcore group\\b|\\bmappa\\b|\\bpanel\\b",
            "\\bassault\\w*|\\bpunch\\w*|\\bkicked\\b|\\bslapped\\b|\\bstrang\\w*|\\bstabb\\w*|\\battack\\w*|\\bincident\\b|\\bhit (?:her|him|by|with)\\b");

    /** Something else than that was at this time. */
    private static final Pattern OTHER_ACT = words(
            "\\b(?:arriv|arrest|attend|report|rang|rung|phon|telephon|call|left|leav|return|admit|discharg|seen|spoke|triag|interview|released|custody|referr|until|ended|finish)\\w*\\b");

    private StatedTimes() {}

    private static Pattern words(String... either) {
        return Pattern.compile(String.join("|", either), Pattern.UNICODE_CASE);
    }

    /** Null where it says none, or none for certain. */
    static @Nullable LocalTime of(Entry entry) {
        var words = (entry.event() + ". " + entry.outcome()).toLowerCase(Locale.UK);
        if (HEARD_OF.matcher(words).find()) {
            return null;
        }
        boolean later = WRITTEN_LATER
                .matcher(words + ". " + entry.comment().toLowerCase(Locale.UK))
                .find();
        return entry.time() != null && !later
                ? entry.time()
                : inWords(entry.event().toLowerCase(Locale.UK));
    }

    private static @Nullable LocalTime inWords(String event) {
        LocalTime found = null;
        for (var clause : WRITING_TIME.matcher(event).replaceAll(" ").split("[;\\n]|\\.(?!\\d)")) {
            var times = TIME.matcher(clause);
            while (OF_IT.matcher(clause).find() && times.find()) {
                var time = WrittenTime.read(times.group()).time();
                if (time == null
                        || found != null && !found.equals(time)
                        || OTHER_ACT
                                .matcher(clause.replaceAll("\\bmarac referr\\w+", " "))
                                .find()) {
                    return null;
                }
                found = time;
            }
        }
        return found;
    }
}
