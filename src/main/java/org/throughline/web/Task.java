package org.throughline.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a task list.
 *
 * @param words the act
 * @param href where it is done; null while it cannot be
 * @param hint whose it is and by when, or null
 * @param status "To do", "Waiting for the coroner", "Done"
 */
public record Task(
        String words, @Nullable String href, @Nullable String hint, String status, Colour colour) {}
