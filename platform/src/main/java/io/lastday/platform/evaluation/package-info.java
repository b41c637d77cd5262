/** Conclusions as atomic snapshots: every reader reads exactly one, and each number equals its list. */
@NullMarked
package io.lastday.platform.evaluation;

import org.jspecify.annotations.NullMarked;
