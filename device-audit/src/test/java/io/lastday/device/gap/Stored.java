package io.lastday.device.gap;

import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Earlier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A device as the next evaluation finds it: by way of what was stored. */
final class Stored {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Stored() {}

    static @Nullable Earlier item(@Nullable DeviceItem item) {
        return item == null ? null : JSON.readValue(JSON.writeValueAsString(item), Earlier.class);
    }
}
