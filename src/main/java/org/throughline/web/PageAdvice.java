package org.throughline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template its {@code page}. */
@ControllerAdvice
class PageAdvice {

    private final Pages pages;

    PageAdvice(ObjectProvider<Pages> pages) {
        this.pages = pages.getIfAvailable(() -> Pages::plain);
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        // An error page must come up even if the reader cannot be found out; ErrorView asks again, with care.
        return request.getDispatcherType() == DispatcherType.ERROR ? Pages.plain(request) : pages.of(request);
    }
}
