/** The same write, sent twice, happens once and gets the same answer. */
@NullMarked
package io.lastday.offboarding.idempotency;

import org.jspecify.annotations.NullMarked;
