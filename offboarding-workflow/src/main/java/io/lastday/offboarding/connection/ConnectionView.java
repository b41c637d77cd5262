package io.lastday.offboarding.connection;

import io.lastday.platform.connection.Connection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection as operators see it.
 *
 * @param system its name in paths
 * @param title its name for people
 * @param target what is connected; no secret
 * @param mode whether it may write now
 * @param byDefault whether that follows from the address, nobody having switched it for this target
 * @param switched who left it so, where somebody did
 * @param request what is asked and not answered yet
 * @param changes the record, newest first
 */
record ConnectionView(
        String system,
        String title,
        String target,
        Mode mode,
        boolean byDefault,
        @Nullable Switched switched,
        @Nullable Request request,
        List<Change> changes) {

    static String titleOf(Connection connection) {
        String name = connection.name();
        return switch (name) {
            case "entra" -> "Microsoft 365: Entra, mail, files, Teams and Intune";
            case "keycloak" -> "Keycloak: the firm's realm";
            case "operators" -> "Keycloak: the realm of those who operate Lastday";
            default ->
                name.startsWith("webhook.")
                        ? "Webhook " + name.substring("webhook.".length())
                        : name.startsWith("scim.") ? "SCIM " + name.substring("scim.".length()) : name;
        };
    }

    /** How the switch was left. */
    record Switched(String by, @Nullable String agreedBy, Instant at, String reason) {}

    /** An open request. */
    record Request(String by, Instant at, Instant expiresAt, String reason, String target) {}

    /** One line of the record. */
    record Change(String change, String by, Instant at, String reason, String target) {}
}
