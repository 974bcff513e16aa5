package org.throughline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.throughline.access.SignedIn;
import org.throughline.store.Sealed;

/**
 * Shows a page that answers a sent form, with its problems and all that was typed, at an address of its own. No page of the service may be kept
 * by a browser, so without this, going back to such a page, or reading it again, would ask the person to send the form once more.
 */
@Component
@Order(0)
class RefusedPages extends OncePerRequestFilter {

    private static final String WHICH = "refused";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_BYTES = 2_000_000;

    private final JdbcClient db;
    private final Sealed sealed;
    private final Clock clock;

    RefusedPages(JdbcClient db, Sealed sealed, Clock clock) {
        this.db = db;
        this.sealed = sealed;
        this.clock = clock;
    }

    private record Page(int status, byte[] bytes) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = signedIn();
        var which = "GET".equals(request.getMethod()) ? request.getParameter(WHICH) : null;
        if (who != null && which != null && which.matches("[0-9a-f-]{36}")) {
            var page = find(who, request.getRequestURI(), UUID.fromString(which));
            if (page.isPresent()) {
                response.setStatus(page.get().status());
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(page.get().bytes());
                return;
            }
        }
        if (who == null || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isPage(answer) && answer.getContentSize() <= MOST_BYTES) {
            var id = keep(who, request.getRequestURI(), answer);
            answer.resetBuffer();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address(request, id));
            return;
        }
        answer.copyBodyToResponse();
    }

    private static @Nullable SignedIn signedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private static boolean isPage(ContentCachingResponseWrapper answer) {
        var type = answer.getContentType();
        return (answer.getStatus() == HttpServletResponse.SC_OK
                        || answer.getStatus() == HttpServletResponse.SC_CONFLICT)
                && type != null
                && type.startsWith("text/html")
                && !answer.isCommitted();
    }

    private static String address(HttpServletRequest request, UUID id) {
        var query = request.getQueryString();
        return request.getRequestURI() + "?" + (query == null ? "" : query + "&") + WHICH + "=" + id;
    }

    private Optional<Page> find(SignedIn who, String path, UUID id) {
        return db.sql("""
                        select status, bytes from access.refused_page
                        where id = :id and person_id = :person and path = :path and at > :since""")
                .param("id", id)
                .param("person", who.person())
                .param("path", path)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(Page.class)
                .optional()
                .map(page -> new Page(page.status(), sealed.open(page.bytes())));
    }

    private UUID keep(SignedIn who, String path, ContentCachingResponseWrapper answer) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        db.sql("delete from access.refused_page where at <= :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("insert into access.refused_page values (:id, :person, :path, :status, :bytes, :at)")
                .param("id", id)
                .param("person", who.person())
                .param("path", path)
                .param("status", answer.getStatus())
                .param("bytes", sealed.seal(answer.getContentAsByteArray()))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
