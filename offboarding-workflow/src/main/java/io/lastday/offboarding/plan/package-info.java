/** What will be done to a leaver, what cannot be, and what to look at first, in words. */
@NullMarked
package io.lastday.offboarding.plan;

import org.jspecify.annotations.NullMarked;
