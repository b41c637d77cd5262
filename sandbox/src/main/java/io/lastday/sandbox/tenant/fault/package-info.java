/** Faults on demand and the documented quotas. */
@NullMarked
package io.lastday.sandbox.tenant.fault;

import org.jspecify.annotations.NullMarked;
