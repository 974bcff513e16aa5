package org.throughline.web;

/**
 * A link.
 *
 * @param href a path on this site, beginning with a slash, or a full address
 * @param current whether it leads to the page it stands on
 */
public record Link(String words, String href, boolean current) {

    public static Link to(String words, String href) {
        return new Link(words, href, false);
    }
}
