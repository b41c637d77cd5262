package io.lastday.device.posture;

/** Whose device it is. UNKNOWN is never taken for company. */
public enum Ownership {
    COMPANY,
    PERSONAL,
    UNKNOWN
}
