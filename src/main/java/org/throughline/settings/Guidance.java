package org.throughline.settings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Guidance a partnership attaches to its reviews: it stands with the terms of reference and the meetings of each. */
public record Guidance(List<Paper> papers) implements Chapter {

    public static final Guidance NONE = new Guidance(List.of());

    /** @param href where it is on the web, beginning with https:// */
    public record Paper(UUID id, String title, String href) {}

    public Guidance with(Paper fresh) {
        return new Guidance(Stream.concat(papers.stream(), Stream.of(fresh)).toList());
    }

    public Guidance without(UUID id) {
        return new Guidance(
                papers.stream().filter(each -> !each.id().equals(id)).toList());
    }

    @Override
    public Topic topic() {
        return Topic.GUIDANCE;
    }

    @Override
    public List<String> lines() {
        return papers.stream().map(each -> each.title() + ": " + each.href()).toList();
    }
}
