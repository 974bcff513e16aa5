package org.throughline.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.store.Settings;
import org.throughline.web.Tongue;
import org.throughline.web.WhereItBelongs;

/** Changes the language of public and family pages, for anybody; kept in the browser for a year. */
@Controller
class LanguageController {

    private static final Duration KEPT = Duration.ofDays(365);

    private final WhereItBelongs where;
    private final boolean secure;

    LanguageController(WhereItBelongs where, Settings settings) {
        this.where = where;
        this.secure = Security.isSecure(settings);
    }

    @GetMapping("/language")
    ResponseEntity<Void> change(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "/") String back) {
        var cookie = ResponseCookie.from("language", Tongue.of(to).code())
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(within(back))
                .build();
    }

    /** A page of this service that can be opened: the one asked for, the nearest above it, or the first. Never one elsewhere. */
    private URI within(String back) {
        try {
            var asked = new URI(back);
            if (!back.startsWith("/") || back.startsWith("//") || asked.getRawAuthority() != null) {
                return URI.create("/");
            }
            var path = where.orAbove(asked.getRawPath());
            return path.equals(asked.getRawPath()) ? asked : URI.create(path);
        } catch (URISyntaxException notAnAddress) {
            return URI.create("/");
        }
    }
}
