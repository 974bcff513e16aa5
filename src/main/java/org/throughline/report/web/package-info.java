@NullMarked
package org.throughline.report.web;

import org.jspecify.annotations.NullMarked;
