package io.lastday.device.posture;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a screen lock.
 *
 * @param credential whether a credential is required and set, as its setting's state says
 * @param autoLock whether the device keeps to the time after which it locks
 * @param policy what the policies for the platform demand; null where none could be read
 */
public record LockFacts(
        SettingReading credential,
        SettingReading autoLock,
        @Nullable LockPolicy policy) {

    /**
     * The weakest demand over all policies of a platform: which of them a device has is not known.
     *
     * @param minimumLength null where a policy demands none
     * @param minutesToLock null where a policy demands none, 0 where every one of them says never
     * @param neverInSome whether some policy says never, and another does not
     */
    public record LockPolicy(
            @Nullable Integer minimumLength, @Nullable Integer minutesToLock, boolean neverInSome) {

        /** Demands in which all policies agree about never. */
        public LockPolicy(@Nullable Integer minimumLength, @Nullable Integer minutesToLock) {
            this(minimumLength, minutesToLock, /* neverInSome */ false);
        }
    }
}
