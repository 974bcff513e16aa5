@NullMarked
package org.throughline.evidence.web;

import org.jspecify.annotations.NullMarked;
