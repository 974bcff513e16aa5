@NullMarked
package org.throughline.settings.web;

import org.jspecify.annotations.NullMarked;
