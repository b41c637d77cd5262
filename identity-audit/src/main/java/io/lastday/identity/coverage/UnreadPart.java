package io.lastday.identity.coverage;

import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.Unread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may not be read, and what nobody knows because of it.
 *
 * @param reason {@code NO_PERMISSION}, {@code NO_P1}, {@code NO_P2}, …
 * @param permission what would have to be granted
 * @param unknown what stays unknown, in words
 */
public record UnreadPart(
        String part, String reason, @Nullable String permission, String unknown) {

    private static final Map<String, String> UNKNOWN = Map.ofEntries(
            Map.entry(Parts.REGISTRATION, "who has registered a second factor and may use it"),
            Map.entry(Parts.METHODS, "the methods of administrators, and of those whom the report does not know"),
            Map.entry(Parts.POLICIES, "whether a second factor is asked for"),
            Map.entry(Parts.SECURITY_DEFAULTS, "whether security defaults ask for a second factor"),
            Map.entry(Parts.METHODS_POLICY, "which methods the tenant allows"),
            Map.entry(Parts.LOCATIONS, "which places policies mean"),
            Map.entry(Parts.ROLES, "who is an administrator"),
            Map.entry(Parts.ELIGIBLE_ROLES, "who could become an administrator"),
            Map.entry(Parts.MAILBOXES, "which mailboxes are shared, and which forward their mail"),
            Map.entry(Parts.APPLICATIONS, "who owns applications and their secrets"),
            Map.entry(Parts.DRIVES, "whose OneDrive it is"),
            Map.entry(Parts.LIBRARIES, "who owns shared libraries"),
            Map.entry(Parts.SAMPLES, "what Microsoft's own evaluation says"),
            Map.entry(Parts.CREDENTIALS, "which credentials some accounts in Keycloak have"),
            Map.entry(Parts.FLOW, "whether Keycloak asks for a second factor"));

    /** The part in words. */
    public static UnreadPart of(Unread unread) {
        return new UnreadPart(
                unread.part(),
                unread.reason(),
                unread.permission(),
                UNKNOWN.getOrDefault(unread.part(), "what " + unread.part() + " would tell"));
    }
}
