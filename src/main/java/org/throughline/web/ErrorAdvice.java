package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what controllers throw into pages that say what happened and what to do, without a trace of code or case. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorView error;
    private final WhereItBelongs where;

    ErrorAdvice(ErrorView error, WhereItBelongs where) {
        this.error = error;
        this.where = where;
    }

    @ExceptionHandler(StaleWrite.class)
    ModelAndView stale(StaleWrite stale, HttpServletRequest request) {
        request.setAttribute(StaleWrite.SHOWN, true);
        return error.of(stale, request);
    }

    /** Whoever may not, and whoever is not signed in, is dealt with by Spring Security. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /**
     * Somebody opens an address that only takes a form: most often that of a refused form which is kept no longer. Where another page could have such
     * an address, with an id for its last part, it is that id which is missing.
     */
    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, TypeMismatchException.class})
    ModelAndView onlyAForm(Exception thrown, HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())
                ? error.of(
                        Trouble.onlyAForm(
                                status(thrown),
                                Pages.isOfRefused(request),
                                where.above(request.getRequestURI()).orElse(null)),
                        request)
                : anything(thrown, request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anything(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof Elsewhere elsewhere) {
            return error.of(elsewhere.trouble(), request);
        }
        int status = status(thrown);
        return status == 403
                ? error.of(
                        Trouble.onlyAForm(
                                status,
                                false,
                                where.above(request.getRequestURI()).orElse(null)),
                        request)
                : error.of(status, thrown, request);
    }

    private static int status(Exception thrown) {
        return switch (thrown) {
            case OptimisticLockingFailureException stale -> 409;
            case MaxUploadSizeExceededException large -> 413;
            case TypeMismatchException wrongKind -> 400;
            case HttpMessageNotReadableException unreadable -> 400;
            case MultipartException broken -> 400;
            case ErrorResponse known -> known.getStatusCode().value();
            default -> {
                var said = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
                yield said == null ? 500 : said.code().value();
            }
        };
    }
}
