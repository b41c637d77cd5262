/** Ways back in: which step cuts each kind, and the audit's walk that shows whether they are gone. */
@NullMarked
package io.lastday.offboarding.step.recovery;

import org.jspecify.annotations.NullMarked;
