/** Gaps as the API gives them, and accepting one for a while. */
@NullMarked
package io.lastday.identity.finding;

import org.jspecify.annotations.NullMarked;
