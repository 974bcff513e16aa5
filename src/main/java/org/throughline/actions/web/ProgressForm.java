package org.throughline.actions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.access.Reader;
import org.throughline.actions.Action;
import org.throughline.actions.ActionStatus;
import org.throughline.actions.Actions;
import org.throughline.actions.Progress;
import org.throughline.web.Form;
import org.throughline.web.SavedFile;

/** What is said of an action, from the two pages that ask for it. */
final class ProgressForm {

    private ProgressForm() {}

    /** Adds it; false when something has to be put right first. */
    static boolean add(Actions actions, Reader reader, Action action, Form form, @Nullable MultipartFile file) {
        var status = form.choice("status", ActionStatus.class, "Choose how far it has come");
        var words = form.text(
                "words",
                status == ActionStatus.WILL_NOT_BE_DONE ? "Say why it will not be done" : "Say what was done since",
                5_000);
        var evidence = status == ActionStatus.DONE
                ? form.text("evidence", "Say how we know that it changed practice", 5_000)
                : form.optional("evidence", 5_000);
        if (form.hasProblems() || status == null) {
            return false;
        }
        actions.progress(reader, action, status, words, evidence == null ? "" : evidence, evidence(file));
        return true;
    }

    private static Progress.@Nullable Evidence evidence(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return new Progress.Evidence(last.isBlank() ? "evidence" : last, file.getBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The file, always saved and never shown in the page. */
    static ResponseEntity<byte[]> file(Progress.Evidence evidence) {
        return SavedFile.of(evidence.fileName(), evidence.bytes());
    }
}
