/** What the benchmarks of the audits share. Not among the tests of a build: {@code benchmarks/<audit>/run} runs them. */
@NullMarked
package io.lastday.platform.benchmark;

import org.jspecify.annotations.NullMarked;
