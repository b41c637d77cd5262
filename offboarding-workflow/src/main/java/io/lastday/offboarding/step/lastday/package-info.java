/** Steps that Lastday does with itself: guard rails, approval, residual access. */
@NullMarked
package io.lastday.offboarding.step.lastday;

import org.jspecify.annotations.NullMarked;
