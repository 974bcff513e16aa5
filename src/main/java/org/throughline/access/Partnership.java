package org.throughline.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Community Safety Partnership.
 *
 * @param code capital letters that begin every review's reference
 * @param newNameFrom from this day deaths are reviewed under the name Domestic Abuse Related Death Review; null for not yet
 */
public record Partnership(
        UUID id, String name, String code, @Nullable LocalDate newNameFrom) {}
