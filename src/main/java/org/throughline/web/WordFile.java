package org.throughline.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A .docx to be saved. */
public final class WordFile {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private WordFile() {}

    /** @param kind what the file is; becomes its name and so never comes from a case */
    public static ResponseEntity<byte[]> of(String kind, byte[] bytes) {
        return SavedFile.of(kind + ".docx", WORD, bytes);
    }
}
