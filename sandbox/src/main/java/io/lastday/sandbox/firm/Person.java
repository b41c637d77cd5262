package io.lastday.sandbox.firm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or something, with an account.
 *
 * @param localPart of the address, and the user name in Keycloak
 * @param manager local part of the manager, null for the head of the firm and for what has none
 */
record Person(
        String localPart,
        String givenName,
        String surname,
        String jobTitle,
        String department,
        @Nullable String manager,
        String employeeId,
        LocalDate hired,
        Kind kind,
        boolean enabled) {

    /** What an account stands for. */
    enum Kind {
        STAFF,
        FORMER,
        CONTRACTOR,
        GUEST,
        BREAK_GLASS,
        SERVICE,
        SHARED_MAILBOX,
        ROOM
    }

    String displayName() {
        return surname.isEmpty() ? givenName : givenName + " " + surname;
    }

    String upn() {
        return kind == Kind.GUEST ? localPart + "#EXT#@" + Firm.DOMAIN : localPart + "@" + Firm.DOMAIN;
    }

    /** The Entra object id. */
    String id() {
        return Ids.of(upn());
    }

    boolean isStaff() {
        return kind == Kind.STAFF;
    }
}
