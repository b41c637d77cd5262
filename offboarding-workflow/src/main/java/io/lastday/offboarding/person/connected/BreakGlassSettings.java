package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The firm's emergency accounts: named by configuration, never guessed from what policies exclude.
 *
 * @param breakGlass person ids
 */
@ConfigurationProperties("lastday.firm")
public record BreakGlassSettings(@DefaultValue({}) List<String> breakGlass) {

    /**
     * The accounts as ids.
     *
     * @throws IllegalArgumentException where one is not a person's id: better no start than an unprotected account
     */
    Set<PersonId> people() {
        return breakGlass.stream().map(PersonId::parse).collect(Collectors.toUnmodifiableSet());
    }
}
