package org.throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Where a request is, and in which tongue its page is wanted. */
final class Here {

    private static final String COOKIE = "language";

    private Here() {}

    static Tongue tongue(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return Tongue.of(chosen == null ? null : chosen.getValue());
    }

    /** Address to come back to: of the page itself, or of the page on which the form stood that it answers. */
    static String address(HttpServletRequest request) {
        var method =
                Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
        var stood = "GET".equals(method) || "HEAD".equals(method) ? null : formStood(request);
        return stood != null ? stood : own(request);
    }

    private static String own(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return asked;
        }
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                ? asked
                : address(request.getRequestURI(), request.getQueryString());
    }

    private static @Nullable String formStood(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return null;
        }
        try {
            var page = URI.create(referer);
            return page.getRawPath() == null ? null : address(page.getRawPath(), page.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** Without what leads to a page kept as it was drawn. */
    private static String address(String path, @Nullable String query) {
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("refused="))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
