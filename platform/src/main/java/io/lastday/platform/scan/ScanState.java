package io.lastday.platform.scan;

/** Where a run stands. PARTIAL: at least one source could not be read to its end; what it said before stays in force. */
public enum ScanState {
    RUNNING,
    COMPLETE,
    PARTIAL,
    FAILED
}
