package org.throughline.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What went wrong unforeseen, in the log, under a number that the reader sees too. Messages are left out: a database may quote the case in
 * them.
 */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 12;
    private final SecureRandom random = new SecureRandom();

    /** Logs kinds and places; gives back the number, such as "7K2-93B4". */
    String record(@Nullable Throwable thrown) {
        var reference = reference();
        LOG.error("Incident {}: {}", reference, thrown == null ? "no exception" : outline(thrown));
        return reference;
    }

    /** Kinds of exceptions and where they were thrown, without their messages. */
    static String outline(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < 6; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + each.getClass().getName());
            Arrays.stream(each.getStackTrace()).limit(FRAMES).forEach(frame -> lines.add("    at " + frame));
            each = each.getCause();
        }
        return String.join("\n", lines);
    }

    private String reference() {
        var letters = "23456789BCDFGHJKMNPQRTVWXYZ";
        var made = new StringBuilder();
        random.ints(7, 0, letters.length()).forEach(i -> made.append(letters.charAt(i)));
        return made.insert(3, '-').toString();
    }
}
