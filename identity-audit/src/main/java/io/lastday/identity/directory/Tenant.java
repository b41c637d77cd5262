package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The firm's tenant in Entra. What could not be read is null, with an {@link Unread} beside it.
 *
 * @param methodsPolicy the authentication methods that the tenant allows
 * @param p1 whether there is a licence of Entra ID P1
 * @param domains verified domains
 */
public record Tenant(
        @Nullable Boolean securityDefaults,
        @Nullable List<AllowedMethod> methodsPolicy,
        @Nullable Boolean p1,
        @Nullable Boolean p2,
        @Nullable List<NamedLocation> locations,
        List<String> domains) {

    public Tenant {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }

    /** @param id Graph's word: {@code Sms}, {@code Voice}, {@code Fido2}, {@code MicrosoftAuthenticator}, {@code TemporaryAccessPass}, … */
    public record AllowedMethod(String id, @Nullable String state) {

        public boolean enabled() {
            return "enabled".equalsIgnoreCase(state);
        }
    }

    /** @param trusted of ranges of addresses only; countries cannot be trusted */
    public record NamedLocation(
            String id, @Nullable String name, @Nullable Boolean trusted) {}
}
