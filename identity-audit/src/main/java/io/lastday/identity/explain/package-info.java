/** What a verdict rests on, what escapes it, and what to do about it, in words. Pure. */
@NullMarked
package io.lastday.identity.explain;

import org.jspecify.annotations.NullMarked;
