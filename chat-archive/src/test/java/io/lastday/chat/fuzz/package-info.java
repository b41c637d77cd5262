/**
 * Broken input for every parser: random bytes, and valid samples that were cut, flipped, spliced, swollen and nested.
 * Whatever the bytes are, the answer is an outcome, in time, and its spans add up.
 */
@NullMarked
package io.lastday.chat.fuzz;

import org.jspecify.annotations.NullMarked;
