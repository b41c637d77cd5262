package io.lastday.device.notice;

import io.lastday.device.fact.DirectoryPerson;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is told. Only at an address of the firm's own: Entra lets a user principal name end only in a domain that the firm
 * has proved to hold, and an address in another domain may be anybody's. Nobody is told whose account is not known to be enabled.
 */
final class Address {

    private static final String GUEST = "#ext#";

    private Address() {}

    static Optional<String> of(DirectoryPerson person) {
        String mail = person.mail();
        boolean enabled = Boolean.TRUE.equals(person.accountEnabled());
        return mail != null && enabled && isOwn(mail, person) ? Optional.of(mail) : Optional.empty();
    }

    private static boolean isOwn(String mail, DirectoryPerson person) {
        return !domain(mail).isEmpty() && domain(mail).equals(domain(person.userPrincipalName()));
    }

    private static String domain(@Nullable String address) {
        String lower = address == null ? "" : address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at < 0 || lower.contains(GUEST) ? "" : lower.substring(at + 1);
    }
}
