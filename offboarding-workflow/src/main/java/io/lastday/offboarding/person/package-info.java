/** Who a leaver is, over all connected systems, and what their accounts can do. */
@NullMarked
package io.lastday.offboarding.person;

import org.jspecify.annotations.NullMarked;
