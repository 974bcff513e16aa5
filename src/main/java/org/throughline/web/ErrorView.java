package org.throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws error pages, also when the reader cannot be found out because the database is away. */
@Component
class ErrorView {

    private final Pages pages;
    private final Incidents incidents;

    ErrorView(ObjectProvider<Pages> pages, Incidents incidents) {
        this.pages = pages.getIfAvailable(() -> Pages::plain);
        this.incidents = incidents;
    }

    /** The page for a status; from 500 on with a number that is in the log too. */
    ModelAndView of(int status, @Nullable Throwable thrown, HttpServletRequest request) {
        if (status >= 500) {
            return of(Trouble.broken(status, incidents.record(thrown)), request);
        }
        return of(status == 404 && isPublic(request) ? Trouble.notInTheLibrary() : Trouble.of(status), request);
    }

    /** Whether the address is one of those that anybody may open, and that stand in letters and on other websites. */
    private static boolean isPublic(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
        return asked.startsWith("/published/") || asked.startsWith("/library/");
    }

    /** The page that says this. */
    ModelAndView of(Trouble trouble, HttpServletRequest request) {
        return view(
                "web/error",
                trouble.status(),
                Map.of("page", page(request), "trouble", trouble, "typed", Typed.of(request)));
    }

    /** The page with both texts. */
    ModelAndView of(StaleWrite stale, HttpServletRequest request) {
        return view("web/stale", 409, Map.of("page", page(request), "stale", stale));
    }

    private Page page(HttpServletRequest request) {
        try {
            return pages.of(request);
        } catch (RuntimeException readerUnknown) {
            return Pages.plain(request);
        }
    }

    private static ModelAndView view(String name, int status, Map<String, Object> facts) {
        return new ModelAndView(name, facts, HttpStatusCode.valueOf(status));
    }
}
