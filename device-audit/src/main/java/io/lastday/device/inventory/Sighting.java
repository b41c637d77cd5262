package io.lastday.device.inventory;

import io.lastday.device.posture.DeviceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a device, and what joins it to others.
 *
 * @param subject the device as this source names it
 * @param serialKey null where the source knows no serial number
 * @param entraDevice Entra's device id; null where the source knows none
 * @param present whether it is worth a row of its own where no management knows it
 */
public record Sighting(
        String subject,
        @Nullable String serialKey,
        @Nullable String entraDevice,
        boolean present,
        DeviceFacts facts) {

    /** What joins it, alone. */
    public Keys keys() {
        return new Keys(subject, facts.source(), serialKey, entraDevice);
    }

    /** What joins sightings of one device, never its name. */
    public record Keys(
            String subject,
            String source,
            @Nullable String serialKey,
            @Nullable String entraDevice) {}
}
