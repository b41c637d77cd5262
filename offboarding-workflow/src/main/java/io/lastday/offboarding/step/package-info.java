/** Steps: one action on one system for one case, idempotent, read before written, verified by reading back. */
@NullMarked
package io.lastday.offboarding.step;

import org.jspecify.annotations.NullMarked;
