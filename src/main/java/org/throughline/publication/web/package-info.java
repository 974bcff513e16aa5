@NullMarked
package org.throughline.publication.web;

import org.jspecify.annotations.NullMarked;
