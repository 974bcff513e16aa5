@NullMarked
package org.throughline.learning.web;

import org.jspecify.annotations.NullMarked;
