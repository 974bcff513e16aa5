package org.throughline.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved: a browser neither opens it within the service, whatever it holds, nor keeps it. */
public final class SavedFile {

    private SavedFile() {}

    /** @param name as it is to be saved, with its ending */
    public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
        return of(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
