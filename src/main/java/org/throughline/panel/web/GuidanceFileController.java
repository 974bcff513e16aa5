package org.throughline.panel.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.Reviews;
import org.throughline.settings.GuidanceFiles;
import org.throughline.settings.LocalPractices;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;

/** Guidance attached as a file, for those who read the terms of reference it stands with. */
@Controller
class GuidanceFileController {

    private final Reviews reviews;
    private final LocalPractices practices;
    private final GuidanceFiles files;

    GuidanceFileController(Reviews reviews, LocalPractices practices, GuidanceFiles files) {
        this.reviews = reviews;
        this.practices = practices;
        this.files = files;
    }

    @GetMapping("/reviews/{reference}/guidance/{paper}")
    @Transactional
    ResponseEntity<byte[]> file(Reader reader, @PathVariable String reference, @PathVariable UUID paper) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.reads(reader, review)) {
            throw new NotFound();
        }
        var practice = practices.of(review.partnershipId());
        var found = practice.guidance().get(paper).orElseThrow(NotFound::new);
        var bytes = files.bytes(reader, practice.partnership(), found);
        reviews.looked(reader, review.id(), "took out guidance of the partnership");
        return SavedFile.of(found.savedAs(), bytes);
    }
}
