package org.throughline.panel.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.panel.Invitation;
import org.throughline.panel.Meetings;
import org.throughline.panel.PanelPolicy;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;

/** A meeting as a file for one's calendar. */
@Controller
class CalendarController {

    private final Reviews reviews;
    private final Meetings meetings;
    private final Clock clock;

    CalendarController(Reviews reviews, Meetings meetings, Clock clock) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GetMapping("/reviews/{reference}/meetings/{id}/meeting.ics")
    @Transactional
    ResponseEntity<byte[]> invitation(Reader reader, @PathVariable String reference, @PathVariable UUID id) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.reads(reader, review)) {
            throw new NotFound();
        }
        reviews.looked(reader, review.id(), "took out a meeting's calendar file");
        var file = Invitation.of(meetings.get(reader, review.id(), id), review.reference(), clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
