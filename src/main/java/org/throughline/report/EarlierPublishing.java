package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.anonymity.Checked;
import org.throughline.anonymity.IdentityCheck;
import org.throughline.anonymity.StaleMarks;
import org.throughline.documents.UnreadableFile;
import org.throughline.publication.Edition;
import org.throughline.publication.Editions;
import org.throughline.publication.Library;
import org.throughline.publication.PublicEdition;
import org.throughline.web.Show;

/** Hands a report from before this service over to the public, corrects it there, and takes it from the web. */
@Component
public class EarlierPublishing {

    private final EarlierReports reports;
    private final Editions editions;
    private final Library library;

    EarlierPublishing(EarlierReports reports, Editions editions, Library library) {
        this.reports = reports;
        this.editions = editions;
        this.library = library;
    }

    /**
     * A place of the finished page that a person looks at before it is public.
     *
     * @param words as they stand there
     * @param why what was recognised
     * @param context the words around it
     */
    public record Look(String words, String why, String context) {}

    /** Exactly what the public would see now. */
    @Transactional
    public PublicEdition preview(Reader reader, Partnership partnership, EarlierReport report) {
        Authority.needEarlier(reader, partnership);
        return editions.preview(edition(partnership, report), report.href());
    }

    /** The page as an earlier version of the report made it. */
    @Transactional
    public PublicEdition preview(
            Reader reader, Partnership partnership, EarlierReport report, EarlierVersions.Version before) {
        return preview(reader, partnership, report.as(before));
    }

    /**
     * Places in the finished page that identify somebody by their form alone (there is no case whose people could be looked for), and markings
     * that no longer hold. Empty when the page could not be read to its end: then it cannot be public.
     */
    @Transactional
    public Optional<List<Look>> looks(Reader reader, Partnership partnership, EarlierReport report) {
        Authority.needEarlier(reader, partnership);
        var page = EditionDraft.page(edition(partnership, report)).getBytes(StandardCharsets.UTF_8);
        try {
            return switch (IdentityCheck.over(List.of()).document("page.html", page)) {
                case Checked.Unfinished unfinished -> Optional.empty();
                case Checked.Finished finished -> {
                    var looks = new ArrayList<Look>();
                    finished.places().forEach(place -> looks.add(new Look(place.text(), place.why(), place.context())));
                    StaleMarks.in("page.html", page).stream()
                            .map(StaleMarks.StaleMark::mark)
                            .distinct()
                            .forEach(mark -> looks.add(new Look(mark, "a marking of a paper that is not public", "")));
                    yield Optional.of(List.copyOf(looks));
                }
            };
        } catch (UnreadableFile problem) {
            return Optional.empty();
        }
    }

    /** Why these words may not be kept beside what there is; null when they may. */
    @Transactional
    public @Nullable String objection(
            Reader reader, Partnership partnership, EarlierReport.Words words, @Nullable EarlierReport before) {
        var here = reports.of(reader, partnership).stream()
                .filter(each -> before == null || !each.id().equals(before.id()))
                .anyMatch(each -> each.words().died() == words.died()
                        && each.words().pseudonym().equalsIgnoreCase(words.pseudonym()));
        var there = library.addresses(partnership.name(), words.pseudonym(), words.died()).stream()
                .anyMatch(address -> before == null || !address.equals(before.href()));
        return here || there
                ? "A report of this name and year of death is recorded already. Look at it in the list, or in the library"
                : null;
    }

    /** Makes a report public, as its version stands; gives its permanent address, the old one if it has one. */
    @Transactional
    public String publish(Reader reader, Partnership partnership, EarlierReport report) {
        Authority.needEarlier(reader, partnership);
        EarlierReports.needKept(report);
        var looks = looks(reader, partnership, report)
                .orElseThrow(() -> new IllegalStateException("The finished page could not be checked."));
        var edition = edition(partnership, report);
        var href = report.href();
        var sentence = "corrected the earlier report " + report.called() + " in the library";
        if (href == null) {
            href = editions.publish(edition);
            sentence = "put the earlier report " + report.called() + " into the library";
        } else {
            editions.correct(href, edition);
            if (report.withdrawnOn() != null) {
                editions.restore(href);
                sentence = "put the earlier report " + report.called() + " back into the library";
            }
        }
        if (!reports.isPublic(reader, partnership, report, href, sentence + looked(looks))) {
            throw reports.stale(reader, partnership, report, report.words());
        }
        return href;
    }

    private static String looked(List<Look> looks) {
        return looks.isEmpty()
                ? "; the identity check found nothing"
                : "; looked at " + Show.count(looks.size(), "place", "places") + " of the identity check first";
    }

    /** Takes a report from the web; its address says so, and why. */
    @Transactional
    public void withdraw(Reader reader, Partnership partnership, EarlierReport report, String why) {
        Authority.needEarlier(reader, partnership);
        var href = report.href();
        if (href == null || report.withdrawnOn() != null) {
            throw new IllegalStateException("This report is not public.");
        }
        editions.withdraw(href, why);
        reports.isWithdrawn(reader, partnership, report, why);
    }

    /** The page leaves the month out: only the year is known. */
    private static Edition edition(Partnership partnership, EarlierReport report) {
        var words = report.words();
        var recommended = words.recommended();
        return new Edition(
                words.pseudonym(),
                partnership.name(),
                YearMonth.of(words.died(), 1),
                words.kind() == EarlierReport.Kind.SUICIDE,
                null,
                words.summary(),
                words.themeWords(),
                report.html(),
                null,
                null,
                IntStream.range(0, recommended.size())
                        .mapToObj(at -> new Edition.Recommendation(at + 1, recommended.get(at), "", "", List.of()))
                        .toList(),
                List.of(),
                words.firstPublished());
    }
}
