@NullMarked
package org.throughline.desk.web;

import org.jspecify.annotations.NullMarked;
