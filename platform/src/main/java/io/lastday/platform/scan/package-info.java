/** One audit run at a time: claims its slot, reads the sources, publishes one evaluation. Knows no subject. */
@NullMarked
package io.lastday.platform.scan;

import org.jspecify.annotations.NullMarked;
