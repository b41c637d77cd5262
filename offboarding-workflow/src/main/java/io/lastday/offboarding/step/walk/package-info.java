/** Having an audit walk again and reading back what it saw: only a walk that began after the asking counts. */
@NullMarked
package io.lastday.offboarding.step.walk;

import org.jspecify.annotations.NullMarked;
