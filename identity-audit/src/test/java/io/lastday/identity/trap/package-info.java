/** The table of planted traps, read as it stands in {@code traps.yaml}. */
@NullMarked
package io.lastday.identity.trap;

import org.jspecify.annotations.NullMarked;
