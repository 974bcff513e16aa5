package org.throughline.chronology.work;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.chronology.Combining;
import org.throughline.chronology.Counting;
import org.throughline.chronology.HowFar;
import org.throughline.chronology.HowFar.Progress;
import org.throughline.chronology.gaps.KeptGaps;

/**
 * Brings the combined chronology up to date after a change has committed: order and links, people and abbreviations, gaps. Few entries are
 * done at once; many while nobody waits, and who opens the chronology meanwhile sees how far it is. What stopped half-way is begun anew by
 * the next who opens it. Call it outside of any transaction.
 */
@Component
public class CatchingUp implements DisposableBean {

    /** Up to so many entries all of it takes less than a second. */
    public static final int AT_ONCE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final long TELL_EVERY_NANOS = 400_000_000L;

    private final Combining combining;
    private final Upkeep upkeep;
    private final KeptGaps gaps;
    private final HowFar howFar;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService behindTheScenes = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("combining").daemon().factory());

    /** Says how far it is, in transactions of its own beside the one that does the work. */
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("combining-how-far").daemon().factory());

    CatchingUp(Combining combining, Upkeep upkeep, KeptGaps gaps, HowFar howFar) {
        this.combining = combining;
        this.upkeep = upkeep;
        this.gaps = gaps;
        this.howFar = howFar;
    }

    /** Does it, or begins it; empty once all is up to date, else how far it is. */
    public Optional<Progress> after(UUID review) {
        if (!behind(review)) {
            return Optional.empty();
        }
        int entries = combining.entries(Reader.SERVICE, review);
        if (entries <= AT_ONCE) {
            now(review);
            return Optional.empty();
        }
        var before = howFar.of(Reader.SERVICE, review);
        if (before.isPresent() && before.get().failed() && !underWay.contains(review)) {
            // said once; who asks again begins it anew
            howFar.say(Reader.SERVICE, review, new Progress("", 0, entries, false));
            return before;
        }
        if (underWay.add(review)) {
            tell(review, new Progress("Entries are put in order", 0, entries, false));
            behindTheScenes.execute(() -> quietly(review));
        } else if (before.isPresent()) {
            return before;
        }
        return Optional.of(new Progress("Entries are put in order", 0, entries, false));
    }

    /** Does all of it, however long it takes. */
    public void now(UUID review) {
        // what was said of an earlier wording may ask for it once more
        for (int round = 0; round < 3 && behind(review); round++) {
            combining.combine(Reader.SERVICE, review, telling(review, "Entries of one contact are looked for"));
            upkeep.keep(Reader.SERVICE, review, telling(review, "People and abbreviations are looked for"));
            gaps.keep(Reader.SERVICE, review, telling(review, "Gaps and silences are looked for"));
        }
    }

    private boolean behind(UUID review) {
        return upkeep.behind(Reader.SERVICE, review) || gaps.behind(Reader.SERVICE, review);
    }

    private void quietly(UUID review) {
        try {
            now(review);
        } catch (RuntimeException stopped) {
            LOG.error("Combining a chronology stopped: {}", stopped.getClass().getName());
            tell(review, new Progress("", 0, 0, true));
        } finally {
            underWay.remove(review);
        }
    }

    private Counting telling(UUID review, String step) {
        if (!underWay.contains(review)) {
            return Counting.NONE;
        }
        return new Counting() {
            private long told;

            @Override
            public synchronized void at(int done, int total) {
                if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                    told = System.nanoTime();
                    tell(review, new Progress(step, done, total, false));
                }
            }
        };
    }

    private void tell(UUID review, Progress progress) {
        teller.execute(() -> howFar.say(Reader.SERVICE, review, progress));
    }

    @Override
    public void destroy() {
        behindTheScenes.shutdownNow();
        teller.shutdownNow();
    }
}
