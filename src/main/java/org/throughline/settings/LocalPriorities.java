package org.throughline.settings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a partnership looks out for over all its reviews, besides the nine national themes, and what it does about it. */
public record LocalPriorities(List<LocalPriority> priorities) implements Chapter {

    public static final LocalPriorities NONE = new LocalPriorities(List.of());

    /**
     * @param words what is looked out for: "Not known to local domestic abuse services"
     * @param strategy the training and awareness that answer it
     * @param current false once it is no longer looked out for; what reviews showed stays
     */
    public record LocalPriority(UUID id, String words, String strategy, boolean current) {

        private LocalPriority turned() {
            return new LocalPriority(id, words, strategy, !current);
        }
    }

    public List<LocalPriority> current() {
        return priorities.stream().filter(LocalPriority::current).toList();
    }

    public LocalPriorities with(LocalPriority fresh) {
        return new LocalPriorities(
                Stream.concat(priorities.stream(), Stream.of(fresh)).toList());
    }

    /** Looked out for again, or no longer. */
    public LocalPriorities turning(UUID id) {
        return new LocalPriorities(priorities.stream()
                .map(each -> each.id().equals(id) ? each.turned() : each)
                .toList());
    }

    @Override
    public Topic topic() {
        return Topic.LOCAL_PRIORITIES;
    }

    @Override
    public List<String> lines() {
        return priorities.stream()
                .map(each -> each.words() + (each.current() ? ": " : " (no longer looked out for): ") + each.strategy())
                .toList();
    }
}
