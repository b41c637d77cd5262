/** A leaver's devices: the audit's walk that shows which of them are still there, once they were retired and wiped. */
@NullMarked
package io.lastday.offboarding.step.device;

import org.jspecify.annotations.NullMarked;
