package org.throughline.access;

import java.util.UUID;

/** An agency, a specialist service or a department. {@code kind} is in words: "Police", "Health", "Specialist domestic abuse service". */
public record Organisation(UUID id, String name, String kind) {}
