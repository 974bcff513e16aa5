package org.throughline.chronology.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.web.Pages;

/** Shows how far the combining is to whoever opens the chronology meanwhile, and looks again by itself. */
@ControllerAdvice
@Order(0)
class CombiningAdvice {

    private static final String LOOK_AGAIN_SECONDS = "2";

    private final Pages pages;

    CombiningAdvice(ObjectProvider<Pages> pages) {
        this.pages = pages.getIfAvailable(() -> Pages::plain);
    }

    @ExceptionHandler(StillCombining.class)
    ModelAndView howFar(StillCombining still, HttpServletRequest request, HttpServletResponse response) {
        var again = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : still.review().href() + "/chronology";
        if (!still.progress().failed()) {
            response.setHeader("Refresh", LOOK_AGAIN_SECONDS + "; url=" + again);
        }
        return new ModelAndView(
                "chronology/combining",
                Map.of(
                        "page",
                        pages.of(request),
                        "progress",
                        still.progress(),
                        "review",
                        still.review(),
                        "again",
                        again),
                HttpStatusCode.valueOf(202));
    }
}
