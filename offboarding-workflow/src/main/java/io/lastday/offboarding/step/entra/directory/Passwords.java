package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.PasswordProfile;
import com.microsoft.graph.models.User;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.graph.Graph;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords of accounts: when they were changed, and a change to one that nobody knows. */
final class Passwords {

    static final String WRITE = "User-PasswordProfile.ReadWrite.All";

    private static final String[] SELECT = {"id", "userType", "onPremisesSyncEnabled", "lastPasswordChangeDateTime"};

    private final Graph graph;

    Passwords(Graph graph) {
        this.graph = graph;
    }

    /** What Entra tells of the account's password. */
    State read(String user) {
        User found = graph.call(
                EntraAccounts.READ,
                client -> client.users().byUserId(user).get(request -> {
                    request.queryParameters.select = SELECT;
                }));
        return new State(
                Optional.ofNullable(found.getLastPasswordChangeDateTime())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                "Guest".equalsIgnoreCase(found.getUserType()),
                Boolean.TRUE.equals(found.getOnPremisesSyncEnabled()));
    }

    /** Sets a password that exists in this call and nowhere else. Accepted is not done: read back. */
    void scramble(String user) {
        graph.run(WRITE, client -> {
            PasswordProfile profile = new PasswordProfile();
            profile.getBackingStore().clear(); // sends the password alone, and no type beside it
            profile.setPassword(RandomPassword.next());
            profile.setForceChangePasswordNextSignIn(false);
            User change = new User();
            change.getBackingStore().clear();
            change.setPasswordProfile(profile);
            client.users().byUserId(user).patch(change);
        });
    }

    /**
     * @param changedAt when the password was changed last; null where Entra does not say
     * @param guest whether the password belongs to another tenant
     * @param synced whether it belongs to an on-premises directory
     */
    record State(@Nullable Instant changedAt, boolean guest, boolean synced) {}
}
