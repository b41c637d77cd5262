/** The custody log (append-only, hash-chained, gap-free) and the signed checkpoint over its head. */
@NullMarked
package io.lastday.chat.custody;

import org.jspecify.annotations.NullMarked;
