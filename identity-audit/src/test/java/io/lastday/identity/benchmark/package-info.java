/** What an audit of a large firm costs. Not among the tests of a build: {@code benchmarks/identity/run} runs it. */
@NullMarked
package io.lastday.identity.benchmark;

import org.jspecify.annotations.NullMarked;
