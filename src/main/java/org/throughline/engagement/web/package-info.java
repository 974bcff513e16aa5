@NullMarked
package org.throughline.engagement.web;

import org.jspecify.annotations.NullMarked;
