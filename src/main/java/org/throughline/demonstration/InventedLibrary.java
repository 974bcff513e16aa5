package org.throughline.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.publication.Edition;
import org.throughline.publication.Editions;
import org.throughline.publication.Library;

/**
 * Reviews invented for the demonstration's public library. Each is one HTML file in demonstration/library: its facts as meta
 * elements, then the parts "executive", "overview" and "recommendations".
 */
@Component
@Profile("demo")
class InventedLibrary {

    private final Editions editions;
    private final Library library;

    InventedLibrary(Editions editions, Library library) {
        this.editions = editions;
        this.library = library;
    }

    /** Publishes every invented review, unless something is published already. */
    @Transactional
    public void publish() {
        if (library.count(new Library.Question("", "", "", 0)) == 0) {
            read().forEach(editions::publish);
        }
    }

    /** The invented reviews in the order of their file names, which is the order of the deaths. */
    static List<Edition> read() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:demonstration/library/*.html");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(InventedLibrary::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Edition read(Resource file) {
        try {
            return edition(Jsoup.parse(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Edition edition(Document review) {
        return new Edition(
                fact(review, "pseudonym"),
                fact(review, "partnership"),
                YearMonth.parse(fact(review, "died")),
                Boolean.parseBoolean(fact(review, "suicide")),
                fact(review, "relationship"),
                fact(review, "summary"),
                List.of(fact(review, "themes").split(";\\s*")),
                review.expectFirst("section[data-part=overview]").html(),
                review.expectFirst("section[data-part=executive]").html(),
                null,
                recommendations(review.expectFirst("ol[data-part=recommendations]")));
    }

    private static String fact(Document review, String name) {
        return review.expectFirst("meta[name=" + name + "]").attr("content");
    }

    private static List<Edition.Recommendation> recommendations(Element list) {
        return list.children().stream()
                .map(item -> new Edition.Recommendation(
                        item.elementSiblingIndex() + 1,
                        item.ownText(),
                        item.attr("data-scope"),
                        item.attr("data-for"),
                        item.select("li[data-lead]").stream()
                                .map(action -> new Edition.PlannedAction(
                                        action.text(),
                                        action.attr("data-lead"),
                                        action.attr("data-due"),
                                        action.attr("data-progress")))
                                .toList()))
                .toList();
    }
}
