package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. The room that knows readers provides a bean; without one, {@link #plain} serves. */
@FunctionalInterface
public interface Pages {

    Page of(HttpServletRequest request);

    /** A page for nobody in particular, without navigation. */
    static Page plain(HttpServletRequest request) {
        var csrf = (@Nullable CsrfToken) request.getAttribute("_csrf");
        return new Page(
                "Throughline",
                Frame.PLAIN,
                Here.tongue(request),
                Here.address(request),
                null,
                null,
                List.of(),
                csrf == null ? null : csrf.getParameterName(),
                csrf == null ? null : csrf.getToken(),
                false,
                done(request));
    }

    /**
     * What the act before this page has done, from the flash attribute "done", a text or a {@link Sentence}; or, where somebody comes back to a form that was refused, that what
     * was typed is kept no longer.
     */
    static @Nullable Sentence done(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && isOfRefused(request)) {
            return Sentence.of(
                    "What was typed into a form here was kept for half an hour, which is over. Nothing was changed by it. Fill it in again.");
        }
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return switch (flash == null ? null : flash.get("done")) {
            case String sentence -> Sentence.of(sentence);
            case Sentence sentence -> sentence;
            case null -> null;
            default -> null;
        };
    }

    /** Whether the address is one at which a refused form was kept; read without touching what was sent, which may be too large. */
    static boolean isOfRefused(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.matches("(.*&)?refused=.*");
    }
}
