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
                null,
                null,
                List.of(),
                csrf == null ? null : csrf.getParameterName(),
                csrf == null ? null : csrf.getToken(),
                false,
                done(request));
    }

    /** What the act before this page has done, from the flash attribute "done". */
    static @Nullable String done(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("done") instanceof String sentence ? sentence : null;
    }
}
