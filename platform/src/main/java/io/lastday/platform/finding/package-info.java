/** Gaps with a life: opened when a run sees them, closed only when one proves that they are gone. */
@NullMarked
package io.lastday.platform.finding;

import org.jspecify.annotations.NullMarked;
