/** Connections to other systems: which there are, and whether each may write. Two people switch writes on, one switches them off. */
@NullMarked
package io.lastday.offboarding.connection;

import org.jspecify.annotations.NullMarked;
