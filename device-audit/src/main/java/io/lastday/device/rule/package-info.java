/** The checks: pure functions from facts to a result with its evidence. */
@NullMarked
package io.lastday.device.rule;

import org.jspecify.annotations.NullMarked;
