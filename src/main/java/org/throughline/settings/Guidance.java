package org.throughline.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guidance a partnership attaches to its reviews: it stands with the terms of reference and the meetings of each. */
public record Guidance(List<Paper> papers) implements Chapter {

    public static final Guidance NONE = new Guidance(List.of());

    /**
     * An address on the web, or a file.
     *
     * @param href where it is on the web, beginning with https://; null where it is a file
     * @param file the file's number in {@link GuidanceFiles}; null where it is on the web
     * @param fileName as it came
     */
    public record Paper(
            UUID id,
            String title,
            @Nullable String href,
            @Nullable UUID file,
            @Nullable String fileName) {

        /** Where it is read: on the web, or below this address. */
        public String hrefBelow(String home) {
            return href != null ? href : home + "/guidance/" + id;
        }

        /** The name under which its file is saved. */
        public String savedAs() {
            var name = Objects.requireNonNullElse(fileName, "");
            int dot = name.lastIndexOf('.');
            return "guidance" + (dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT));
        }

        Paper with(UUID another, String name) {
            return new Paper(id, title, null, another, name);
        }
    }

    public Optional<Paper> get(UUID id) {
        return papers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Guidance with(Paper fresh) {
        return new Guidance(Stream.concat(papers.stream(), Stream.of(fresh)).toList());
    }

    /** With another file for one paper; an address on the web gives way to it. */
    public Guidance replacing(UUID id, UUID file, String fileName) {
        return new Guidance(papers.stream()
                .map(each -> each.id().equals(id) ? each.with(file, fileName) : each)
                .toList());
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
        return papers.stream()
                .map(each -> each.title() + ": " + (each.href() != null ? each.href() : "the file " + each.fileName()))
                .toList();
    }
}
