@NullMarked
package org.throughline.chronology.web;

import org.jspecify.annotations.NullMarked;
