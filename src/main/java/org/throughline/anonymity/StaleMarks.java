package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.documents.UnreadableFile;

/** Finds markings that a published report must no longer carry: RESTRICTED, OFFICIAL SENSITIVE, draft (DOMAIN.md section 4). */
public final class StaleMarks {

    private static final String PLAIN =
            "OFFICIAL[ -–—]{0,3}SENSITIVE|NOT PROTECTIVELY MARKED|NOT FOR (?:PUBLICATION|CIRCULATION|DISTRIBUTION)|STRICTLY CONFIDENTIAL|EMBARGOED";
    private static final Pattern ANYWHERE =
            Pattern.compile("(?<!\\p{L})(?:(?i:" + PLAIN + ")|RESTRICTED|CONFIDENTIAL|DRAFT)(?!\\p{L})");
    private static final Pattern MARGIN = Pattern.compile(
            "(?i)(?<!\\p{L})(?:" + PLAIN
                    + "|restricted|confidential|official|draft(?:\\s+v?(?:ersion\\s*)?\\d[\\d.]*)?|version\\s*\\d[\\d.]*|watermark)(?!\\p{L})");
    private static final Pattern SHORT_LINE = Pattern.compile(
            "(?i)^\\W*(?:final\\s+)?(?:draft|restricted|confidential)(?:\\s+(?:report|copy|for comment|v(?:ersion)?\\s*)?[\\d.]*)?\\W*$");

    /**
     * @param part which part of the file, in plain words
     * @param where the spot inside it, or empty
     * @param mark the marking as written
     * @param context the words around it
     */
    public record StaleMark(String part, String where, String mark, String context) {}

    private StaleMarks() {}

    /**
     * Every stale marking in a file, in its order.
     *
     * @throws UnreadableFile when the file cannot be read whole
     */
    public static List<StaleMark> in(String fileName, byte[] bytes) throws UnreadableFile {
        FileReading reading = FileReading.of(fileName, bytes);
        String obstacle = reading.obstacle();
        if (obstacle != null) {
            throw new UnreadableFile(UnreadableFile.Reason.NOT_WHAT_ITS_NAME_SAYS, obstacle);
        }
        List<StaleMark> marks = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (passage.prose() && !passage.part().startsWith("hyperlink")) {
                find(passage, marks);
            }
        }
        return marks.stream().distinct().toList();
    }

    private static void find(Passage passage, List<StaleMark> marks) {
        String text = passage.text();
        String part = passage.part();
        boolean margin = part.startsWith("page ")
                || part.startsWith("document property")
                || part.equals("custom document property")
                || part.equals("lettering")
                || part.equals("file name");
        Pattern pattern = margin ? MARGIN : SHORT_LINE.matcher(text).matches() ? MARGIN : ANYWHERE;
        if (part.equals("file name")) {
            text = text.replace('_', ' ');
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - 40);
            int to = Math.min(text.length(), matcher.end() + 40);
            marks.add(new StaleMark(
                    part,
                    passage.where(),
                    matcher.group(),
                    text.substring(from, to).strip()));
        }
    }
}
