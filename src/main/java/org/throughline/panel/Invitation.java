package org.throughline.panel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.throughline.web.Show;

/** A meeting as a calendar file (RFC 5545). It says the reference and the place, never what the meeting is about. */
public final class Invitation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int OCTETS_IN_A_LINE = 75;

    private Invitation() {}

    /** The file's text, line ends as the format wants them. */
    public static String of(Meeting meeting, String reference, Instant now) {
        var lines = new ArrayList<String>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Throughline//Panel meeting//EN",
                "METHOD:" + (meeting.calledOffOn() == null ? "PUBLISH" : "CANCEL"),
                "BEGIN:VEVENT",
                "UID:" + meeting.id() + "@throughline",
                "DTSTAMP:" + MOMENT.format(now.atOffset(ZoneOffset.UTC)),
                "SEQUENCE:" + (meeting.version() - 1)));
        var at = meeting.startsAt();
        if (at == null) {
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(meeting.heldOn()));
        } else {
            var start = meeting.heldOn().atTime(at).atZone(Show.LONDON);
            lines.add("DTSTART:" + MOMENT.format(start.withZoneSameInstant(ZoneOffset.UTC)));
            lines.add("DTEND:"
                    + MOMENT.format(start.plusHours(Meeting.USUAL_HOURS).withZoneSameInstant(ZoneOffset.UTC)));
        }
        lines.add("SUMMARY:" + escaped("Panel meeting " + reference));
        lines.add("LOCATION:" + escaped(meeting.place()));
        if (meeting.calledOffOn() != null) {
            lines.add("STATUS:CANCELLED");
        }
        lines.add("CLASS:CONFIDENTIAL");
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        var out = new StringBuilder();
        lines.forEach(line -> fold(line, out));
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Lines of at most 75 octets; each that follows begins with a space. */
    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int index = 0; index < line.length(); ) {
            int character = line.codePointAt(index);
            var text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_IN_A_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(text);
            octets += size;
            index += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
