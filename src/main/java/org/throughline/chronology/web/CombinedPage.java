package org.throughline.chronology.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Edition;
import org.throughline.chronology.versions.SharedVersion;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.work.CatchingUp;
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
    private final CatchingUp catchingUp;

    CombinedPage(Reviews reviews, CaseFrame frame, SharedVersions versions, CatchingUp catchingUp) {
        this.reviews = reviews;
        this.frame = frame;
        this.versions = versions;
        this.catchingUp = catchingUp;
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

    /**
     * Call it outside of a transaction: catching up is the service's own.
     *
     * @throws StillCombining while much is still being combined
     */
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
        // the panel reads versions, which do not move
        if (ChronologyPolicy.seesAll(reader, review)) {
            catchingUp.after(review.id()).ifPresent(progress -> {
                throw new StillCombining(review, progress);
            });
        }
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

    /** As {@link #openWhole(Reader, String, Model)}, once gaps are up to date too. */
    Review openGaps(Reader reader, String reference, Model model) {
        var review = openWhole(reader, reference, model);
        catchingUp.gapsAfter(review.id()).ifPresent(progress -> {
            throw new StillCombining(review, progress);
        });
        return review;
    }

    /** As {@link #openWhole(Reader, String, Model)}, without a page to fill. */
    Review openWhole(Reader reader, String reference) {
        var review = open(reader, reference);
        if (!ChronologyPolicy.seesAll(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    /** After a change: at once where there is little to do, else while nobody waits. Whether all is done. */
    boolean catchUp(Review review) {
        return catchingUp.after(review.id()).isEmpty();
    }

    /** The same, however long it takes. */
    void catchUpNow(Review review) {
        catchingUp.now(review.id());
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
