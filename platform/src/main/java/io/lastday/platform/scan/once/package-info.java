/** Starts a scan from outside, through the service's own API, follows it, and ends with a status that a job understands. */
@NullMarked
package io.lastday.platform.scan.once;

import org.jspecify.annotations.NullMarked;
