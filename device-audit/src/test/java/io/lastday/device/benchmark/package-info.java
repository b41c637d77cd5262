/** What an audit of many devices costs. Not among the tests of a build: {@code benchmarks/devices/run} runs it. */
@NullMarked
package io.lastday.device.benchmark;

import org.jspecify.annotations.NullMarked;
