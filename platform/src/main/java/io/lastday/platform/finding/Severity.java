package io.lastday.platform.finding;

/** How much a gap matters, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO
}
