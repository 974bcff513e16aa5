package org.throughline.access;

/** Asked before a page that was kept for its reader is shown again: whether what stands at its address is still theirs to see. */
public interface StillOpen {

    /**
     * False only where the reader may no longer see what the address is about; true for an address this room knows nothing of.
     *
     * @param path of the page, without its query
     */
    boolean to(Reader reader, String path);
}
