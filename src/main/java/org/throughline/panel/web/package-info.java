@NullMarked
package org.throughline.panel.web;

import org.jspecify.annotations.NullMarked;
