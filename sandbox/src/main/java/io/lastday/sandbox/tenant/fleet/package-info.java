/** The firm's Fleet server on the wire: its list of hosts, as strict as the real one. */
@NullMarked
package io.lastday.sandbox.tenant.fleet;

import org.jspecify.annotations.NullMarked;
