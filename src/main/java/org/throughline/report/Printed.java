package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.engagement.Contributions;
import org.throughline.review.Review;

/** Everything that is printed when a version is published: its papers, and the words beside them. */
@Component
class Printed {

    private final Versions versions;
    private final QualityRounds rounds;
    private final Recommendations recommendations;
    private final PlanSource plan;
    private final Preparations preparations;
    private final Contributions contributions;

    Printed(
            Versions versions,
            QualityRounds rounds,
            Recommendations recommendations,
            PlanSource plan,
            Preparations preparations,
            Contributions contributions) {
        this.versions = versions;
        this.rounds = rounds;
        this.recommendations = recommendations;
        this.plan = plan;
        this.preparations = preparations;
        this.contributions = contributions;
    }

    /** @param name what it is, in words */
    record Paper(String name, Version.Upload file) {}

    @Transactional
    List<Paper> papers(Reader reader, Review review, Version version) {
        var papers = new ArrayList<Paper>();
        var tribute = Tributes.text(contributions.printed(reader, review.id()));
        if (!tribute.isBlank()) {
            papers.add(new Paper(
                    Tributes.TITLE, new Version.Upload("tribute.txt", tribute.getBytes(StandardCharsets.UTF_8))));
        }
        papers.add(new Paper("Overview report", versions.overview(reader, version)));
        versions.summary(reader, version).ifPresent(file -> papers.add(new Paper("Executive summary", file)));
        rounds.latest(reader, review.id())
                .filter(round -> round.outcome() != Outcome.RESUBMIT)
                .flatMap(round -> rounds.letter(reader, round))
                .ifPresent(file -> papers.add(new Paper("Home Office letter", file)));
        var beside = beside(reader, review);
        if (!beside.isBlank()) {
            papers.add(new Paper(
                    "Recommendations and action plan",
                    new Version.Upload("beside.txt", beside.getBytes(StandardCharsets.UTF_8))));
        }
        return papers;
    }

    /** The words that are not in a file: what is prepared, recommendations, actions. */
    private String beside(Reader reader, Review review) {
        var lines = new ArrayList<String>();
        preparations.of(reader, review.id()).ifPresent(prepared -> {
            lines.add(prepared.summary());
            lines.add(prepared.relationship() == null ? "" : prepared.relationship());
        });
        for (var recommendation : recommendations.of(reader, review.id())) {
            lines.add(recommendation.words());
            lines.add(recommendation.addressee());
        }
        for (var action : plan.plan(reader, review.id())) {
            lines.add(action.words());
            lines.add(action.lead());
            lines.add(action.progress());
        }
        return String.join(
                "\n\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }
}
