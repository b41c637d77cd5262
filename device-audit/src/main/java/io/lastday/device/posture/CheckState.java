package io.lastday.device.posture;

/** What a check says. UNKNOWN always has a reason and is never shown as PASS. */
public enum CheckState {
    PASS,
    FAIL,
    UNKNOWN,
    NOT_APPLICABLE
}
