package org.throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what goes wrong outside controllers: an address that is not there, a refusal by Spring Security, the server itself. */
@Controller
class ErrorPage implements ErrorController {

    private final ErrorView error;

    ErrorPage(ErrorView error) {
        this.error = error;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
        return error.of(status, thrown, request);
    }
}
