package org.throughline.anonymity;

import org.jspecify.annotations.Nullable;

/**
 * One place where somebody may be identified.
 *
 * @param part which part of the file, in plain words ("page header", "author of a tracked change"); "text" for plain text
 * @param where the spot inside that part ("paragraph 14"), or empty
 * @param text the words found, as written
 * @param why one sentence: what was recognised
 * @param identity the case's identity it matches, or null when only its form gives it away (an unlisted crime reference)
 * @param context the words around it, for a person to judge by
 * @param offset where {@code text} starts in its passage, in characters from 0
 */
public record Place(
        String part,
        String where,
        String text,
        String why,
        @Nullable Identity identity,
        String context,
        int offset) {}
