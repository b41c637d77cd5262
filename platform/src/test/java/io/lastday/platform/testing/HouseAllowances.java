package io.lastday.platform.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The few reads that an event loop may do: each happens once, from the jar or from the kernel's random source, and waits for nobody. */
public final class HouseAllowances implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // texts of constraint messages, read at the first violation
                .allowBlockingCallsInside(
                        "org.hibernate.validator.resourceloading.PlatformResourceBundleLocator", "getResourceBundle")
                // /dev/urandom never waits
                .allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes");
    }
}
