/** Digests that every part of the archive takes. */
@NullMarked
package io.lastday.chat.digest;

import org.jspecify.annotations.NullMarked;
