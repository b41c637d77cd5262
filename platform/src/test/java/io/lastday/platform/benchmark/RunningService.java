package io.lastday.platform.benchmark;

/**
 * A service in a process of its own.
 *
 * @param memory the port at which it tells what it holds
 */
public record RunningService(String address, long pid, int memory) {}
