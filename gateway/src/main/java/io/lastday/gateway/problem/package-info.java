/** Problems that only a gateway can meet. */
@NullMarked
package io.lastday.gateway.problem;

import org.jspecify.annotations.NullMarked;
