package org.throughline.chronology;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is looked for, in which state of a chronology, as the end of a select over entries called e. */
public record Sought(Edition edition, Question question) {

    /** " from … where …", with named parameters. */
    public String rows() {
        return edition.rows() + where();
    }

    private String where() {
        var where = new StringBuilder();
        if (!question.agency().isEmpty()) {
            where.append(" and agency = :agency");
        }
        where.append(WordsSought.of(question.words()).where());
        if (question.attention()) {
            where.append(" and attention <> ''");
        }
        if (question.sameEvent()) {
            where.append(" and same_event is not null");
        }
        if (question.from() != null) {
            where.append(" and edtf is not null and coalesce(latest, date 'infinity') >= :from");
        }
        if (question.to() != null) {
            where.append(" and edtf is not null and coalesce(earliest, date '-infinity') <= :to");
        }
        boolean now = edition.version() == null;
        if (question.person() != null) {
            where.append(
                    now
                            ? " and e.id in (select m.entry_id from chronology.entry_person m where m.review_id = :review"
                                    + " and m.person_id = :person and m.concerned)"
                            : " and :person = any(people)");
        }
        if (question.keyLine() != null) {
            where.append(
                    now
                            ? " and e.id in (select m.entry_id from chronology.entry_key_line m where m.review_id = :review"
                                    + " and m.key_line_id = :keyLine)"
                            : " and :keyLine = any(key_lines)");
        }
        if (!question.flag().isEmpty()) {
            where.append(
                    now
                            ? " and e.id in (select m.entry_id from chronology.entry_flag m where m.review_id = :review and m.flag = :flag)"
                            : " and :flag = any(flags)");
        }
        return where.toString();
    }

    /** What the names in {@link #rows} stand for. */
    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("review", edition.review());
        put(params, "version", edition.version());
        params.put("agency", question.agency());
        params.putAll(WordsSought.of(question.words()).params());
        put(params, "from", question.from());
        put(params, "to", question.to());
        put(params, "person", question.person());
        put(params, "keyLine", question.keyLine());
        params.put("flag", question.flag());
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }
}
