package io.lastday.offboarding.step.entra;

import com.microsoft.graph.models.SignInActivity;
import com.microsoft.graph.models.User;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes single accounts in Entra. Always by object id: names hold characters that bend a path, and they change. */
public final class EntraAccounts {

    /** Reads users. */
    public static final String READ = "User.Read.All";

    /** Enables and disables users. */
    public static final String ENABLE_DISABLE = "User.EnableDisableAccount.All";

    static final String REVOKE = "User.RevokeSessions.All";
    static final String SIGN_INS = "AuditLog.Read.All";
    private static final String[] STATE = {
        "id", "accountEnabled", "userType", "onPremisesSyncEnabled", "signInSessionsValidFromDateTime"
    };

    private final Graph graph;

    /** @param graph the firm's tenant */
    public EntraAccounts(Graph graph) {
        this.graph = graph;
    }

    /** Whether the connection only observes: then nothing is written, and nothing has to be blocked before it. */
    public boolean observes() {
        return graph.mode() == WriteMode.OBSERVE;
    }

    /** The account's state now, as far as Entra has it everywhere. */
    public EntraAccount read(String id) {
        User user = graph.call(
                READ,
                client -> client.users().byUserId(id).get(request -> {
                    request.queryParameters.select = STATE;
                }));
        return new EntraAccount(
                id,
                isEnabled(user),
                "Guest".equalsIgnoreCase(user.getUserType()),
                Boolean.TRUE.equals(user.getOnPremisesSyncEnabled()),
                instant(user.getSignInSessionsValidFromDateTime()));
    }

    // A property that is missing is no proof: only an explicit false says that the account is off.
    private static boolean isEnabled(User user) {
        return !Boolean.FALSE.equals(user.getAccountEnabled());
    }

    /** Asks Entra to let the account sign in, or not. Accepted is not done: read back. */
    public void setEnabled(String id, boolean enabled) {
        graph.run(ENABLE_DISABLE, client -> {
            User change = new User();
            change.getBackingStore()
                    .clear(); // sends the one property that the permission covers, and no type beside it
            change.setAccountEnabled(enabled);
            client.users().byUserId(id).patch(change);
        });
    }

    /** Asks Entra to end all sessions. Accepted is not done: the stamp must move. */
    public void revokeSessions(String id) {
        graph.run(
                REVOKE,
                client -> client.users().byUserId(id).revokeSignInSessions().post());
    }

    /** The last sign-in that succeeded; empty where it is not recorded or the tenant's licence does not show it. */
    public Optional<Instant> lastSuccessfulSignIn(String id) {
        try {
            User user = graph.call(
                    SIGN_INS,
                    client -> client.users().byUserId(id).get(request -> {
                        request.queryParameters.select = new String[] {"id", "signInActivity"};
                    }));
            SignInActivity activity = user.getSignInActivity();
            return Optional.ofNullable(activity)
                    .map(SignInActivity::getLastSuccessfulSignInDateTime)
                    .map(EntraAccounts::instant);
        } catch (RemoteFailure.MissingPermission notShown) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
