@NullMarked
package org.throughline.review.web;

import org.jspecify.annotations.NullMarked;
