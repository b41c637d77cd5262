/** Errors as RFC 9457 problems, the same from every service and every layer. */
@NullMarked
package io.lastday.platform.problem;

import org.jspecify.annotations.NullMarked;
