package io.lastday.offboarding.engine;

/**
 * The name of this process start: the engine makes a new one at each start, so that locks of a dead start are never taken
 * for one's own.
 */
record NodeId(String value) {}
