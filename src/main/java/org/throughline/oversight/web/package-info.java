@NullMarked
package org.throughline.oversight.web;

import org.jspecify.annotations.NullMarked;
