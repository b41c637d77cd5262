package io.lastday.platform.finding;

/** Where a finding stands. EXCEPTED is a gap that somebody answers for until a date: shown as such, never as none. */
public enum FindingState {
    OPEN,
    EXCEPTED,
    CLOSED
}
