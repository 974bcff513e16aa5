package org.throughline.access;

import org.throughline.audit.Act;

/**
 * An act after which something waits for somebody. Whoever sends e-mails listens and tells them in the same transaction, without a word of
 * the case; the act need not know how.
 */
public interface SomethingWaits extends Act, Waiting {}
