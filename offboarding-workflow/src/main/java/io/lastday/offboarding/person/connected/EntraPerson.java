package io.lastday.offboarding.person.connected;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as Entra tells them. */
record EntraPerson(
        String id,
        String displayName,
        String username,
        @Nullable String mail,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String employeeId,
        boolean enabled,
        boolean guest,
        @Nullable Instant lastSignInAt) {}
