package io.lastday.device.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One whole walk over the devices that Entra knows, as it is kept. */
public record EntraFacts(List<DirectoryDevice> devices) {

    /**
     * The members of Graph's {@code device} that the rules need.
     *
     * @param approximateLastSignIn about a fortnight coarse: good for presence, for nothing finer
     * @param ownerId Entra object id of its registered owner, where there is one
     */
    public record DirectoryDevice(
            String id,
            @Nullable String deviceId,
            @Nullable String displayName,
            @Nullable String operatingSystem,
            @Nullable String operatingSystemVersion,
            @Nullable String trustType,
            @Nullable Boolean isManaged,
            @Nullable Boolean accountEnabled,
            @Nullable Instant approximateLastSignIn,
            @Nullable String ownerId,
            @Nullable String ownerName) {

        /** This device with its registered owner. */
        public DirectoryDevice ownedBy(String id, @Nullable String name) {
            return new DirectoryDevice(
                    this.id,
                    deviceId,
                    displayName,
                    operatingSystem,
                    operatingSystemVersion,
                    trustType,
                    isManaged,
                    accountEnabled,
                    approximateLastSignIn,
                    id,
                    name);
        }
    }
}
