package org.throughline.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The page an address belongs to that cannot itself be opened, since it only takes a form: the nearest one above it. */
@Component
public class WhereItBelongs {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    WhereItBelongs(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** The path itself where a page can be opened at it, else the nearest one above; none of its own has "/". */
    public String orAbove(String path) {
        return opens(PathContainer.parsePath(path)) ? path : above(path).orElse("/");
    }

    /** @param path without a question mark and what follows */
    Optional<String> above(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var above = path.substring(0, end);
            if (opens(PathContainer.parsePath(above))) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private boolean opens(PathContainer path) {
        return pages.stream()
                .flatMap(all -> all.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> Optional.ofNullable(mapping.getPathPatternsCondition()).stream())
                .flatMap(condition -> condition.getPatterns().stream())
                .filter(pattern -> !isFile(pattern))
                .anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean isFile(PathPattern pattern) {
        return pattern.getPatternString().contains(".");
    }
}
