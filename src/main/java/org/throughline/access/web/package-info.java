@NullMarked
package org.throughline.access.web;

import org.jspecify.annotations.NullMarked;
