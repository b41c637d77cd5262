package io.lastday.offboarding.step.entra.privilege;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Lastday's app registrations beside the one that this service logs in with: whoever owns one of them can do all that it may.
 *
 * @param appIds their application (client) ids
 */
@ConfigurationProperties("lastday.own-registrations")
record OwnRegistrations(@DefaultValue({}) List<String> appIds) {

    /** These, and this service's own. */
    Set<String> with(String clientId) {
        return Stream.concat(appIds.stream(), Stream.of(clientId)).collect(Collectors.toUnmodifiableSet());
    }
}
