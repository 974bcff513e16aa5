package org.throughline.chronology.timeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the links of a timeline lead, with the filter kept.
 *
 * @param here the address of this state of the chronology
 * @param kept the filter without its days, as the end of an address: "agency=…&flag=…", or ""
 */
public record Ways(String here, String kept) {

    /** The picture of all years. */
    public String all() {
        return here + "/timeline" + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** The picture of one time. */
    public String to(Window window) {
        return here + "/timeline" + window.query() + (kept.isEmpty() ? "" : "&" + kept);
    }

    /** Where gathered entries can be seen: their own time in the picture; in the table, where the picture goes no further. */
    public String to(Gathered gathered, Window shown) {
        return gathered.opensIn(shown)
                ? to(gathered.window())
                : here + gathered.window().query() + "&agency="
                        + URLEncoder.encode(gathered.agency(), StandardCharsets.UTF_8)
                        + (kept.isEmpty() || kept.startsWith("agency=") && !kept.contains("&")
                                ? ""
                                : "&" + kept.replaceFirst("^agency=[^&]*&", ""));
    }
}
