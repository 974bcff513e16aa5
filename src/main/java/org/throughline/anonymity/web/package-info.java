@NullMarked
package org.throughline.anonymity.web;

import org.jspecify.annotations.NullMarked;
