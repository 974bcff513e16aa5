package org.throughline.panel;

import java.util.UUID;

/**
 * A key line of enquiry: what this review in particular asks. Individual Management Reviews answer each, and the report is analysed by them.
 *
 * @param id stays the same however often it is reworded
 * @param number as it is cited; a retired line's number is not given again
 */
public record KeyLine(UUID id, int number, String words) {}
