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
    private static final String LOOKING_FOR_GAPS = "Gaps and silences are looked for";
    private static final long TELL_EVERY_NANOS = 400_000_000L;

    private final Combining combining;
    private final Upkeep upkeep;
    private final KeptGaps gaps;
    private final HowFar howFar;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Set<UUID> seeking = ConcurrentHashMap.newKeySet();
    private final ExecutorService behindTheScenes = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("combining").daemon().factory());

    /** Looks for gaps, which takes longest and which only one page shows. */
    private final ExecutorService seeker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("gaps").daemon().factory());

    /** Says how far it is, in transactions of its own beside the one that does the work. */
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("combining-how-far").daemon().factory());

    CatchingUp(Combining combining, Upkeep upkeep, KeptGaps gaps, HowFar howFar) {
        this.combining = combining;
        this.upkeep = upkeep;
        this.gaps = gaps;
        this.howFar = howFar;
    }

    /** Does it, or begins it; empty once order, links and people are up to date, else how far it is. Gaps may still be looked for. */
    public Optional<Progress> after(UUID review) {
        if (!upkeep.behind(Reader.SERVICE, review)) {
            return Optional.empty();
        }
        int entries = combining.entries(Reader.SERVICE, review);
        if (entries <= AT_ONCE) {
            now(review);
            return Optional.empty();
        }
        return begun(
                review, underWay, behindTheScenes, new Progress("Entries are put in order", 0, entries, false), () -> {
                    combined(review);
                    seekGaps(review);
                });
    }

    /** As {@link #after}, and empty only once gaps are up to date too. */
    public Optional<Progress> gapsAfter(UUID review) {
        var before = after(review);
        if (before.isPresent() || !gaps.behind(Reader.SERVICE, review)) {
            return before;
        }
        int entries = combining.entries(Reader.SERVICE, review);
        if (entries <= AT_ONCE) {
            gaps.keep(Reader.SERVICE, review, Counting.NONE);
            return Optional.empty();
        }
        return seekGaps(review);
    }

    private Optional<Progress> seekGaps(UUID review) {
        return begun(
                review,
                seeking,
                seeker,
                new Progress(LOOKING_FOR_GAPS, 0, combining.entries(Reader.SERVICE, review), false),
                () -> gapsKept(review, LOOKING_FOR_GAPS));
    }

    /** Begins work on a review, unless it is under way; how far it is. */
    private Optional<Progress> begun(UUID review, Set<UUID> busy, ExecutorService on, Progress first, Runnable work) {
        var before = howFar.of(Reader.SERVICE, review);
        if (before.isPresent() && before.get().failed() && !busy.contains(review)) {
            // said once; who asks again begins it anew
            howFar.say(Reader.SERVICE, review, new Progress("", 0, first.total(), false));
            return before;
        }
        if (busy.add(review)) {
            tell(review, first);
            on.execute(() -> quietly(review, busy, work));
        } else if (before.isPresent()) {
            return before;
        }
        return Optional.of(first);
    }

    /** Does all of it, however long it takes. */
    public void now(UUID review) {
        combined(review);
        gapsKept(review, "");
    }

    private void combined(UUID review) {
        // what was said of an earlier wording may ask for it once more
        for (int round = 0; round < 3 && upkeep.behind(Reader.SERVICE, review); round++) {
            combining.combine(
                    Reader.SERVICE, review, telling(review, "Entries of one contact are looked for", underWay));
            upkeep.keep(Reader.SERVICE, review, telling(review, "People and abbreviations are looked for", underWay));
        }
    }

    private void gapsKept(UUID review, String step) {
        // what changes while they are looked for asks for it once more
        for (int round = 0; round < 3 && gaps.behind(Reader.SERVICE, review); round++) {
            gaps.keep(Reader.SERVICE, review, step.isEmpty() ? Counting.NONE : telling(review, step, seeking));
        }
    }

    private void quietly(UUID review, Set<UUID> busy, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException stopped) {
            LOG.error("Combining a chronology stopped: {}", stopped.getClass().getName());
            tell(review, new Progress("", 0, 0, true));
        } finally {
            busy.remove(review);
        }
    }

    private Counting telling(UUID review, String step, Set<UUID> busy) {
        if (!busy.contains(review)) {
            return Counting.NONE;
        }
        return new Counting() {
            private long told;

            @Override
            public synchronized void at(int done, int total) {
                // of two at work on one review, the one that more people wait for tells
                boolean heard = busy == underWay || !underWay.contains(review);
                if (heard && System.nanoTime() - told > TELL_EVERY_NANOS) {
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
        seeker.shutdownNow();
        teller.shutdownNow();
    }
}
