package org.throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The style sheets, the script and the icon, each under an address that changes with its text. GOV.UK Frontend is served without the GDS Transport font and the royal arms, which are not ours to use:
 * their rules are taken out, so that no browser ever asks for them.
 */
public final class Assets {

    /** GOV.UK's blue, green, yellow and cold grey, and what stands for them here: teal, amber, warm grey. */
    private static final Map<String, String> PALETTE = Map.ofEntries(
            Map.entry("#1d70b8", "#0f5c66"),
            Map.entry("#1a65a6", "#0f5c66"),
            Map.entry("#003078", "#0b3a40"),
            Map.entry("#00703c", "#0f5c66"),
            Map.entry("#005a30", "#0b464e"),
            Map.entry("#004e2a", "#0b464e"),
            Map.entry("#002d18", "#072c31"),
            Map.entry("#fd0", "#ffc64d"),
            Map.entry("#505a5f", "#5b554d"),
            Map.entry("#b1b4b6", "#c9c2b8"),
            Map.entry("#f3f2f1", "#f5f2ed"));

    private static final String GOVUK =
            ours(read("META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css"));
    private static final String GOVUK_HREF = "/assets/govuk.css?v=" + fingerprint(GOVUK);
    private static final String OWN_HREF =
            "/assets/throughline.css?v=" + fingerprint(read("static/assets/throughline.css"));
    private static final String ICON_HREF =
            "/assets/throughline.svg?v=" + fingerprint(read("static/assets/throughline.svg"));
    private static final String SCRIPT_HREF =
            "/assets/throughline.js?v=" + fingerprint(read("static/assets/throughline.js"));

    private Assets() {}

    /** Address of GOV.UK Frontend's style sheet, which changes with its text. */
    public static String govukHref() {
        return GOVUK_HREF;
    }

    /** Address of our own style sheet. */
    public static String ownHref() {
        return OWN_HREF;
    }

    /** Address of the small script that pages can do without. */
    public static String scriptHref() {
        return SCRIPT_HREF;
    }

    /** Address of the small picture in a browser's tab. */
    public static String iconHref() {
        return ICON_HREF;
    }

    /** GOV.UK Frontend's style sheet as served. */
    static String govukStyles() {
        return GOVUK;
    }

    /** Leaves out the font faces, the font's name and every rule that asks for a picture; takes our colours. */
    static String ours(String styles) {
        for (var colour : PALETTE.entrySet()) {
            styles = styles.replaceAll(colour.getKey() + "\\b", colour.getValue());
        }
        return styles.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("(?:-webkit-)?(?:background-image|mask-image):url\\([^)]*\\);?", "")
                .replace("GDS Transport,arial,sans-serif", "system-ui,sans-serif")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
