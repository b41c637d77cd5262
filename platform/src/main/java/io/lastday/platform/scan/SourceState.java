package io.lastday.platform.scan;

/** How far one source was read. PARTIAL: it broke mid-way. FAILED: it gave nothing. Neither says anything about what exists. */
public enum SourceState {
    PENDING,
    COMPLETE,
    PARTIAL,
    FAILED
}
