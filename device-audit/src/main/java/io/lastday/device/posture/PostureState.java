package io.lastday.device.posture;

/** Whether a device is safe to hold business data. See {@link Check.Counts} for which checks decide it. */
public enum PostureState {
    SAFE,
    NOT_SAFE,
    UNKNOWN
}
