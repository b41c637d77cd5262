/** The custody log: append-only, hash-chained, gap-free for each case. */
@NullMarked
package io.lastday.offboarding.custody;

import org.jspecify.annotations.NullMarked;
