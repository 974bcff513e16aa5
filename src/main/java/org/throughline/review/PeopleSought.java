package org.throughline.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Grant;
import org.throughline.access.Reader;
import org.throughline.access.Role;

/**
 * Finds the people of cases by the names this reader sees them by: those to whom the whole file is open by name and pseudonym, the panel's
 * members by the pseudonym alone, everybody else not at all.
 */
@Component
public class PeopleSought {

    private static final String OPEN = """
            (r.partnership_id = any(:staffed::uuid[]) or r.jointly && :staffed::uuid[] or r.id = any(:appointed::uuid[]))
            """;

    private final JdbcClient db;

    PeopleSought(JdbcClient db) {
        this.db = db;
    }

    /**
     * Somebody who was found.
     *
     * @param called what this reader may call them: the name, or for a member of the panel the pseudonym
     * @param pseudonym what the report calls them, beside a name; null if that is not chosen yet, or is what they are called already
     * @param caseName the name used for the person who died
     * @param whole whether the reader may look at the people of that case
     */
    public record Person(
            String called, @Nullable String pseudonym, Part part, String reference, String caseName, boolean whole) {

        /** Where the reader finds them. */
        public String href() {
            return "/reviews/" + reference + (whole ? "/people" : "");
        }
    }

    /**
     * Some of those found.
     *
     * @param all how many there are
     */
    public record Found(int all, List<Person> people) {}

    /** The people in whose names each of the words stands, by name, at most {@code most}; nobody where there are no words. */
    @Transactional
    public Found find(Reader reader, String words, int most) {
        var patterns = Arrays.stream(plain(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        if (patterns.length == 0) {
            return new Found(0, List.of());
        }
        var all = new AtomicInteger();
        var people = db.sql("""
                        select s.name, s.pseudonym, s.part, r.reference, r.known_as, """ + OPEN + """
                             as whole, count(*) over () as number_found
                        from review.subject s join review.review r on r.id = s.review_id
                        where\s""" + OPEN + """
                                and s.names_sought like all(:patterns)
                            or r.id = any(:panel::uuid[]) and s.pseudonym_sought like all(:patterns)
                        order by lower(case when\s""" + OPEN + """
                             then s.name else s.pseudonym end), r.reference, s.position limit :most""")
                .param(
                        "staffed",
                        reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).toArray(UUID[]::new))
                .param("appointed", appointed(reader, Role.INDEPENDENT_CHAIR, Role.AUTHOR))
                .param("panel", appointed(reader, Role.PANEL_MEMBER))
                .param("patterns", patterns)
                .param("most", most)
                .query((row, number) -> {
                    all.set(row.getInt("number_found"));
                    var whole = row.getBoolean("whole");
                    var pseudonym = row.getString("pseudonym");
                    return new Person(
                            whole ? row.getString("name") : pseudonym,
                            whole ? pseudonym : null,
                            Part.valueOf(row.getString("part")),
                            row.getString("reference"),
                            row.getString("known_as"),
                            whole);
                })
                .list();
        return new Found(all.get(), people);
    }

    /** In small letters, without accents: as the store keeps what is searched. */
    private static String plain(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.UK), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .strip();
    }

    private static UUID[] appointed(Reader reader, Role... roles) {
        return reader.grants().stream()
                .map(Grant::reviewId)
                .filter(Objects::nonNull)
                .filter(review -> reader.appointedTo(review, roles))
                .distinct()
                .toArray(UUID[]::new);
    }
}
