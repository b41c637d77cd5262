package io.lastday.offboarding.step.entra;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as the cloud knows it of an on-premises directory.
 *
 * @param enabled whether it can sign in to the cloud
 * @param synced whether an on-premises directory rules it
 * @param syncedAt when the directory last said something about this account; null where the cloud does not say
 * @param securityId its security identifier in that directory
 * @param immutableId what links the two accounts, its object GUID in base64 as a rule
 */
public record SyncedAccount(
        String id,
        boolean enabled,
        boolean synced,
        @Nullable Instant syncedAt,
        @Nullable String securityId,
        @Nullable String immutableId) {}
