package io.lastday.offboarding.connection;

import io.lastday.offboarding.firm.FirmId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The firm whose systems this process is connected to.
 *
 * @param id as operators' tokens name it
 */
@ConfigurationProperties("lastday.firm")
record ServedFirm(@DefaultValue("harbour-finch") String id) {

    /**
     * The firm.
     *
     * @throws IllegalArgumentException where the setting is not a firm's id
     */
    FirmId firm() {
        return new FirmId(id);
    }
}
