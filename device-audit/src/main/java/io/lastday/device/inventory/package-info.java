/** What the sources said, as kept, and how it is joined into facts of single devices. Pure. */
@NullMarked
package io.lastday.device.inventory;

import org.jspecify.annotations.NullMarked;
