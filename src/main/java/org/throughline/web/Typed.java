package org.throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Text as it comes from a browser. */
final class Typed {

    private static final Set<String> SECRET = Set.of("password", "again", "code");

    private Typed() {}

    /**
     * What somebody wrote into a form of ours that was then refused: the texts worth keeping, without passwords and codes. Nothing where
     * the form stood on another site, which could put words of its own on our page.
     */
    static List<String> of(HttpServletRequest request) {
        // a request that was refused outside of controllers comes to the error page as GET
        var method =
                Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
        if (!"POST".equals(method) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> !sent.getKey().startsWith("_") && !SECRET.contains(sent.getKey()))
                .flatMap(sent -> Arrays.stream(sent.getValue()))
                .map(Typed::clean)
                .filter(text -> text.contains(" "))
                .toList();
    }

    /** Trimmed, line ends as line feeds, without control characters or halves of characters. */
    static String clean(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Typed::isText)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
