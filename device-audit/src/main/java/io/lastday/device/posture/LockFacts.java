package io.lastday.device.posture;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a screen lock.
 *
 * @param credential whether a credential is required and set, as its setting's state says
 * @param autoLock whether the device keeps to the time after which it locks
 * @param policy the weakest demand of the policies for the platform; null where none could be read
 */
public record LockFacts(
        SettingReading credential,
        SettingReading autoLock,
        @Nullable LockPolicy policy) {

    /**
     * The weakest demand over all policies of a platform: which of them a device has is not known.
     *
     * @param minimumLength null where a policy demands none
     * @param minutesToLock null where a policy demands none, 0 where one says never
     */
    public record LockPolicy(
            @Nullable Integer minimumLength, @Nullable Integer minutesToLock) {}
}
