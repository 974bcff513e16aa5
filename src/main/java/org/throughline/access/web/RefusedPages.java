package org.throughline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;
import org.throughline.access.StillOpen;
import org.throughline.store.Sealed;
import org.throughline.web.StaleWrite;

/**
 * Shows a page that answers a sent form, with its problems and all that was typed, at an address of its own. No page of the service may be kept
 * by a browser, so without this, going back to such a page, or reading it again, would ask the person to send the form once more.
 *
 * <p>Who reads is asked anew each time: a page is there no longer once its reader has lost a grant they held, or the case it is about. Whoever is
 * kept out of a case, or loses it with their partnership, loses every page kept for them, since one may show a case at any address
 * ({@link org.throughline.access.Cases}).
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
    private final People people;
    private final ObjectProvider<StillOpen> rooms;
    private final SentAgain again;

    RefusedPages(
            JdbcClient db,
            Sealed sealed,
            Clock clock,
            People people,
            ObjectProvider<StillOpen> rooms,
            SentAgain again) {
        this.again = again;
        this.db = db;
        this.sealed = sealed;
        this.people = people;
        this.rooms = rooms;
        this.clock = clock;
    }

    private record Page(int status, byte[] bytes, String[] grants) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = signedIn();
        var which = "GET".equals(request.getMethod()) ? request.getParameter(WHICH) : null;
        if (who != null && which != null && which.matches("[0-9a-f-]{36}")) {
            var page = find(who, request.getRequestURI(), UUID.fromString(which));
            if (page.isPresent() && !stillOpen(who, request.getRequestURI(), page.get())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (page.isPresent()) {
                response.setStatus(page.get().status());
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(page.get().bytes());
                return;
            }
        }
        if (who != null && "GET".equals(request.getMethod()) && request.getParameter(StaleWrite.AGAIN) != null) {
            again.opened(who);
        }
        if (who == null || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var same = again.refused(who, request, KEPT);
        if (same.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address(request, same.get()));
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isPage(answer) && answer.getContentSize() <= MOST_BYTES) {
            var id = keep(who, request.getRequestURI(), answer);
            again.note(request, id);
            answer.resetBuffer();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address(request, id));
            return;
        }
        answer.copyBodyToResponse();
    }

    private boolean stillOpen(SignedIn who, String path, Page page) {
        var reader = people.reader(who.person()).orElse(null);
        return reader != null
                && Arrays.asList(grants(reader)).containsAll(Arrays.asList(page.grants()))
                && rooms.stream().allMatch(room -> room.to(reader, plain(path)));
    }

    /** An address as the pages understand it, whatever in it was written with per cent signs. */
    private static String plain(String path) {
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }

    /** What the reader holds: each grant with what it is for, since one grant may reach further than its own partnership. */
    private static String[] grants(Reader reader) {
        return reader.grants().stream()
                .map(grant -> String.join(
                        " ",
                        String.valueOf(grant.id()),
                        grant.role().name(),
                        String.valueOf(grant.partnershipId()),
                        String.valueOf(grant.organisationId()),
                        String.valueOf(grant.reviewId())))
                .toArray(String[]::new);
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
                        select status, bytes, grants from access.refused_page
                        where id = :id and person_id = :person and path = :path and at > :since""")
                .param("id", id)
                .param("person", who.person())
                .param("path", path)
                .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Page(row.getInt("status"), sealed.open(row.getBytes("bytes")), (String[])
                        row.getArray("grants").getArray()))
                .optional();
    }

    private UUID keep(SignedIn who, String path, ContentCachingResponseWrapper answer) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        db.sql("delete from access.refused_page where at <= :before")
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("insert into access.refused_page (id, person_id, path, status, bytes, at, grants)"
                        + " values (:id, :person, :path, :status, :bytes, :at, :grants)")
                .param("id", id)
                .param("person", who.person())
                .param("path", path)
                .param("status", answer.getStatus())
                .param("bytes", sealed.seal(answer.getContentAsByteArray()))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param(
                        "grants",
                        people.reader(who.person()).map(RefusedPages::grants).orElseGet(() -> new String[0]))
                .update();
        return id;
    }
}
