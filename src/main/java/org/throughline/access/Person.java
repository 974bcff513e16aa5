package org.throughline.access;

import java.util.UUID;

/** Someone who signs in. */
public record Person(UUID id, String name, String email, boolean active) {}
