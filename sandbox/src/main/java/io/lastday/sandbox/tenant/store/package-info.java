/** The entities of the simulated tenant: held in memory, written through to a state file. */
@NullMarked
package io.lastday.sandbox.tenant.store;

import org.jspecify.annotations.NullMarked;
