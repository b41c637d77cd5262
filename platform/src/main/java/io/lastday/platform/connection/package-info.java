/** What every connection to another system has: an origin that it never leaves, and whether it may write. */
@NullMarked
package io.lastday.platform.connection;

import org.jspecify.annotations.NullMarked;
