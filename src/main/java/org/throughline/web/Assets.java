package org.throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The style sheets and the script. GOV.UK Frontend is served without the GDS Transport font and the royal arms, which are not ours to use:
 * their rules are taken out, so that no browser ever asks for them.
 */
@RestController
public class Assets {

    private static final String GOVUK =
            withoutCrown(read("META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css"));
    private static final String GOVUK_HREF = "/assets/govuk.css?v=" + fingerprint(GOVUK);
    private static final String OWN_HREF =
            "/assets/throughline.css?v=" + fingerprint(read("static/assets/throughline.css"));
    private static final String SCRIPT_HREF =
            "/assets/throughline.js?v=" + fingerprint(read("static/assets/throughline.js"));

    @GetMapping("/assets/govuk.css")
    ResponseEntity<String> govuk() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(GOVUK);
    }

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

    /** GOV.UK Frontend's style sheet as served. */
    static String govukStyles() {
        return GOVUK;
    }

    /** Leaves out the font faces, the font's name and every rule that asks for a picture. */
    static String withoutCrown(String styles) {
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
