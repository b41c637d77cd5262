package io.lastday.device.os;

/** The edition class of a Windows client, which decides how long a build is supported; Graph v1.0 does not tell it. */
public enum Edition {
    UNKNOWN,
    PRO,
    ENTERPRISE
}
