package org.throughline.chronology.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Combining;
import org.throughline.chronology.Edition;
import org.throughline.chronology.versions.SharedVersion;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.work.Upkeep;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** What every page of the combined chronology begins with: who may read which state of it, and that it is up to date. */
@Component
public class CombinedPage {

    private final Reviews reviews;
    private final CaseFrame frame;
    private final SharedVersions versions;
    private final Combining combining;
    private final Upkeep upkeep;

    CombinedPage(Reviews reviews, CaseFrame frame, SharedVersions versions, Combining combining, Upkeep upkeep) {
        this.reviews = reviews;
        this.frame = frame;
        this.versions = versions;
        this.combining = combining;
        this.upkeep = upkeep;
    }

    /**
     * What is read.
     *
     * @param version null for the chronology as it is now
     * @param here the address of this state
     * @param whole whether the reader has the whole file
     */
    public record Opened(
            Review review, Edition edition, @Nullable SharedVersion version, String here, boolean whole) {}

    /** Call it outside of a transaction: catching up is the service's own. */
    Review open(Reader reader, String reference, Model model) {
        var review = open(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "chronology"));
        return review;
    }

    Review open(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ChronologyPolicy.seesAll(reader, review) && !ChronologyPolicy.sitsOnPanel(reader, review)) {
            throw new NotFound();
        }
        catchUp(review);
        return review;
    }

    /** As {@link #open}, only for those with the whole file. */
    Review openWhole(Reader reader, String reference, Model model) {
        var review = open(reader, reference, model);
        if (!ChronologyPolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    void catchUp(Review review) {
        combining.combine(Reader.SERVICE, review.id());
        upkeep.keep(Reader.SERVICE, review.id());
        // what was said of an earlier wording may have asked for it once more
        combining.combine(Reader.SERVICE, review.id());
    }

    /** The state this reader reads: a version by its number; now for those with the whole file; else the newest. Empty: none is shared. */
    Optional<Opened> read(Reader reader, Review review, @Nullable Integer number) {
        boolean whole = ChronologyPolicy.seesAll(reader, review);
        var here = review.href() + "/chronology";
        if (number != null) {
            var version = versions.find(reader, review.id(), number).orElseThrow(NotFound::new);
            return Optional.of(new Opened(review, version.edition(), version, here + "/versions/" + number, whole));
        }
        if (whole) {
            return Optional.of(new Opened(review, Edition.now(review.id()), null, here, true));
        }
        return versions.newest(reader, review.id())
                .map(version -> new Opened(review, version.edition(), version, here, false));
    }
}
