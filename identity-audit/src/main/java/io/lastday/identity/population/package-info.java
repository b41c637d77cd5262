/** Which figure an account belongs to, and why it matters. Pure. */
@NullMarked
package io.lastday.identity.population;

import org.jspecify.annotations.NullMarked;
