/** What changed between two evaluations, check by check. */
@NullMarked
package io.lastday.device.change;

import org.jspecify.annotations.NullMarked;
