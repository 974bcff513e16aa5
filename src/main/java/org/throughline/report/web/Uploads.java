package org.throughline.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.report.Version;
import org.throughline.web.Form;
import org.throughline.web.SavedFile;

/** Files as they come from and go to a browser. */
final class Uploads {

    private Uploads() {}

    /** The Word document sent under this name, or null; a problem when something else was sent. */
    static Version.@Nullable Upload word(Form form, String name, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var fileName = name(file);
        if (!fileName.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            form.problem(name, "Choose a Word document whose name ends in .docx");
            return null;
        }
        try {
            return new Version.Upload(fileName, file.getBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The last part of the name the file came with. */
    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "report.docx" : last;
    }

    /** Sends a file to be saved under a name that says what it is, never whose. */
    static ResponseEntity<byte[]> download(String as, byte[] bytes) {
        return SavedFile.of(as, bytes);
    }
}
