package org.throughline.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.NamesSaid;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;

/**
 * Where terms of reference say a real name of the case: agencies, family and in the end the public read them, and letters of quality assurance
 * complained of names left there (DOMAIN.md section 4). A warning, never a refusal: a name may be a word too, or a place.
 */
@Component
public class NamesInTerms {

    private final Reviews reviews;
    private final KeyLines keyLines;
    private final TermsOfReference terms;

    NamesInTerms(Reviews reviews, KeyLines keyLines, TermsOfReference terms) {
        this.reviews = reviews;
        this.keyLines = keyLines;
        this.terms = terms;
    }

    /**
     * A field with names in it.
     *
     * @param field the name of the field on the page that writes it; "" for one of another page
     * @param where in words
     * @param names as written there
     * @param href where it is changed
     */
    public record Said(String field, String where, List<String> names, String href) {}

    /** Every field of a draft that says a name, in its order; nothing for a reader who does not write terms, and sees no names. */
    @Transactional
    public List<Said> in(Reader reader, Review review, Terms draft) {
        if (!PanelPolicy.runs(reader, review)) {
            return List.of();
        }
        var people = reviews.people(reader, review.id());
        var here = review.href() + "/terms";
        var all = new ArrayList<Said>();
        add(all, people, here, "summary", "Summary", draft.summary());
        add(all, people, here, "periodWhy", "Why this period", draft.periodWhy());
        add(all, people, here, "people", "Which people it looks at", draft.people());
        add(all, people, here, "agencies", "Which agencies give evidence", draft.agencies());
        add(all, people, here, "genericQuestions", "What every agency is asked", draft.genericQuestions());
        add(all, people, here, "familyQuestions", "What the family want to know", draft.familyQuestions());
        add(all, people, here, "familyPart", "How the family had a part", draft.familyPart());
        add(all, people, here, "parallel", "Parallel proceedings", draft.parallel());
        add(all, people, here, "confidentiality", "Confidentiality", draft.confidentiality());
        add(all, people, here, "media", "Media", draft.media());
        add(all, people, here, "timetable", "Timetable", draft.timetable());
        for (var line : keyLines.ofDraft(reader, review.id())) {
            var names = NamesSaid.in(line.words(), people);
            if (!names.isEmpty()) {
                all.add(new Said("", "Key line " + line.number(), names, here + "/lines/" + line.id()));
            }
        }
        for (var answer : terms.considered(reader, draft)) {
            var names = answer.words() == null ? List.<String>of() : NamesSaid.in(answer.words(), people);
            if (!names.isEmpty()) {
                all.add(new Said(
                        "",
                        "Consideration: " + answer.consideration().words(),
                        names,
                        here + "/considerations#" + answer.consideration().name() + "-words"));
            }
        }
        return all;
    }

    /** The warning for each field of the page on which the terms are written. */
    public Map<String, String> beside(List<Said> said) {
        return said.stream()
                .filter(each -> !each.field().isEmpty())
                .collect(Collectors.toMap(Said::field, each -> NamesSaid.warning(each.names())));
    }

    private static void add(
            List<Said> all, List<Subject> people, String here, String field, String where, @Nullable String words) {
        var names = words == null ? List.<String>of() : NamesSaid.in(words, people);
        if (!names.isEmpty()) {
            all.add(new Said(field, where, names, here + "/edit#" + field));
        }
    }
}
