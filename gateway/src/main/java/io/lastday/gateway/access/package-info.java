/** Who may call what: one table, published and read by tests. The services enforce it; here it is only shown. */
@NullMarked
package io.lastday.gateway.access;

import org.jspecify.annotations.NullMarked;
