package org.throughline.engagement;

/** Knows the names that published reports use. The room that publishes answers; this one knows nothing of the public half. */
public interface NamesInLibrary {

    /** Whether a published report already calls somebody so; case does not matter. */
    boolean isUsed(String name);
}
