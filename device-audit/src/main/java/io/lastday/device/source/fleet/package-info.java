/** Reads the hosts of a Fleet server with the answers of its policies. */
@NullMarked
package io.lastday.device.source.fleet;

import org.jspecify.annotations.NullMarked;
