/** Requests, answers and refusals in Graph's form, and the journal of them. */
@NullMarked
package io.lastday.sandbox.tenant.wire;

import org.jspecify.annotations.NullMarked;
