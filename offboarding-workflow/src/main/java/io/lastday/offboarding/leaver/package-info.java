/** Leaver cases: one person's departure, from notice to closed evidence. */
@NullMarked
package io.lastday.offboarding.leaver;

import org.jspecify.annotations.NullMarked;
