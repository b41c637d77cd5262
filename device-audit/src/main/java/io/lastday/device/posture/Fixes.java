package io.lastday.device.posture;

import org.jspecify.annotations.Nullable;

/** What mends a check. Not kept in rows: a better sentence is no change of a device. */
@FunctionalInterface
public interface Fixes {

    /** In plain words; null of what passes or does not apply, and where nothing is to be done. */
    @Nullable
    String of(Platform platform, CheckResult result);
}
