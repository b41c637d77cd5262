/** App registrations: their secrets, their tokens and what they may do. */
@NullMarked
package io.lastday.sandbox.tenant.caller;

import org.jspecify.annotations.NullMarked;
