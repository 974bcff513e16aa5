package org.throughline.letters;

import java.util.UUID;

/**
 * An e-mail on its way.
 *
 * @param id the same however often it is tried: it becomes the Message-ID, or the reference at GOV.UK Notify
 * @param attempt from 1
 */
public record Envelope(UUID id, String to, String subject, String text, int attempt) {}
