package org.throughline.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.access.SignedIn;
import org.throughline.store.Sealed;
import org.throughline.web.StaleWrite;

/**
 * What somebody typed and could not keep, since something newer stood there already. A browser that goes back shows the form with what they typed
 * and the version of now; sent like that it would take the place of the newer without a word. So the same words are refused a second time, until
 * their writer changes them or opens what stands there now.
 */
@Component
class SentAgain {

    /** What carries which state of things a page was made from; it changes while what is typed does not. */
    private static final Pattern STATE = Pattern.compile("_csrf|(version|revision|saves|seen|stamp|before|gone)(-.+)?");

    private final JdbcClient db;
    private final Sealed sealed;
    private final Clock clock;

    SentAgain(JdbcClient db, Sealed sealed, Clock clock) {
        this.db = db;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Notes what was sent with a page that refused it, if that was because something newer stood there. */
    void note(HttpServletRequest request, UUID page) {
        if (request.getAttribute(StaleWrite.SHOWN) != null && !fields(request).isEmpty()) {
            db.sql("update access.refused_page set sent = :sent where id = :id")
                    .param("sent", sealed.seal(typed(request)))
                    .param("id", page)
                    .update();
        }
    }

    /** The page that refused the same already; none where it was never refused, or what is newer was opened since. */
    Optional<UUID> refused(SignedIn who, HttpServletRequest request, Duration kept) {
        record Before(UUID id, byte[] sent) {}
        var before = db.sql("""
                        select id, sent from access.refused_page
                        where person_id = :person and path = :path and sent is not null and at > :since order by at desc""")
                .param("person", who.person())
                .param("path", request.getRequestURI())
                .param("since", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .query(Before.class)
                .list();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var now = typed(request);
        return before.stream()
                .filter(each -> MessageDigest.isEqual(sealed.open(each.sent()), now))
                .map(Before::id)
                .findFirst();
    }

    /** They open what stands there now: what they send from here on is theirs to decide. */
    void opened(SignedIn who) {
        db.sql("update access.refused_page set sent = null where person_id = :person and sent is not null")
                .param("person", who.person())
                .update();
    }

    /** What was typed or chosen; empty for a mere press of a button. */
    private static TreeMap<String, String[]> fields(HttpServletRequest request) {
        var fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeIf(name -> STATE.matcher(name).matches());
        return fields;
    }

    /** A digest of all that was typed, chosen and attached. */
    private static byte[] typed(HttpServletRequest request) {
        var fields = fields(request);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            fields.forEach((name, values) ->
                    digest.update((name + '\0' + String.join("\0", values) + '\0').getBytes(StandardCharsets.UTF_8)));
            var type = request.getContentType();
            if (type != null && type.startsWith("multipart/")) {
                for (var part : request.getParts()) {
                    if (part.getSubmittedFileName() != null) {
                        digest.update((part.getSubmittedFileName() + '\0' + part.getSize() + '\0')
                                .getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException | IOException | ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
