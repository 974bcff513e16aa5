@NullMarked
package org.throughline.actions.web;

import org.jspecify.annotations.NullMarked;
