/** Younger OS data from the network, where the firm says so: fetched, checked, kept, and put in the place of what is known. */
@NullMarked
package io.lastday.device.os.renewal;

import org.jspecify.annotations.NullMarked;
