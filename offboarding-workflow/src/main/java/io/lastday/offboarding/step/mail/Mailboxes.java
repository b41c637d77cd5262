package io.lastday.offboarding.step.mail;

import com.microsoft.graph.models.AssignedPlan;
import com.microsoft.graph.models.AutomaticRepliesSetting;
import com.microsoft.graph.models.AutomaticRepliesStatus;
import com.microsoft.graph.models.ExternalAudienceScope;
import com.microsoft.graph.models.MailboxSettings;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserPurpose;
import com.microsoft.kiota.serialization.ValuedEnum;
import io.lastday.offboarding.person.Account;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mailboxes and their settings, always by the object id of their user. */
public final class Mailboxes {

    /** Reads settings and rules. */
    public static final String READ = "MailboxSettings.Read";

    /** Changes settings and rules. */
    public static final String WRITE = "MailboxSettings.ReadWrite";

    static final String USERS = "User.Read.All";
    private static final String SMTP = "smtp:";
    private static final String[] ADDRESSES = {"id", "mail", "proxyAddresses"};
    private static final String[] SIGNS = {"id", "mail", "onPremisesSyncEnabled", "assignedPlans"};

    // comes with almost every licence and holds no mailbox (Microsoft's list of service plans: EXCHANGE_S_FOUNDATION)
    private static final UUID FOUNDATION = UUID.fromString("113feb6c-3fe4-4440-bddc-54d774bf0318");

    private final Graph graph;

    /** @param graph the firm's tenant */
    public Mailboxes(Graph graph) {
        this.graph = graph;
    }

    /** Whether the connection only observes: then nobody is asked to change anything by hand either. */
    public boolean observes() {
        return graph.mode() == WriteMode.OBSERVE;
    }

    /**
     * The mailbox of a user.
     *
     * @throws RemoteFailure.NotFound when the user is not there
     */
    public Mailbox of(String user) {
        try {
            MailboxSettings settings = graph.call(
                    READ,
                    client -> client.users().byUserId(user).mailboxSettings().get());
            return new Mailbox.Here(
                    settings.getUserPurpose() == UserPurpose.Shared, reply(settings.getAutomaticRepliesSetting()));
        } catch (RemoteFailure.NotFound none) {
            return without(user);
        }
    }

    /** The address that people are told to write to. */
    String address(Account account) {
        return addresses(account).getFirst();
    }

    /** Every address of an account, the one to write to first. A log-in name looks like one, and need not be one. */
    List<String> addresses(Account account) {
        try {
            User found = graph.call(
                    USERS,
                    client -> client.users().byUserId(account.id()).get(request -> {
                        request.queryParameters.select = ADDRESSES;
                    }));
            Stream<String> aliases = Objects.requireNonNullElse(found.getProxyAddresses(), List.<String>of()).stream()
                    .filter(alias -> alias.regionMatches(/* ignoreCase */ true, 0, SMTP, 0, SMTP.length()))
                    .map(alias -> alias.substring(SMTP.length()));
            return Stream.of(Stream.ofNullable(found.getMail()), aliases, Stream.of(account.username()))
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
        } catch (RemoteFailure.NotFound gone) {
            return List.of(account.username());
        }
    }

    private Mailbox without(String user) {
        User found = graph.call(
                USERS,
                client -> client.users().byUserId(user).get(request -> {
                    request.queryParameters.select = SIGNS;
                }));
        if (isLicensed(found.getAssignedPlans())) {
            return new Mailbox.Elsewhere("the account is licensed for one");
        }
        return Boolean.TRUE.equals(found.getOnPremisesSyncEnabled()) && found.getMail() != null
                ? new Mailbox.Elsewhere("the account comes from an on-premises directory and has an address")
                : new Mailbox.None();
    }

    private static boolean isLicensed(@Nullable List<AssignedPlan> plans) {
        return plans != null
                && plans.stream()
                        .anyMatch(plan -> "exchange".equalsIgnoreCase(plan.getService())
                                && "Enabled".equalsIgnoreCase(plan.getCapabilityStatus())
                                && !FOUNDATION.equals(plan.getServicePlanId()));
    }

    private static AutomaticReply reply(@Nullable AutomaticRepliesSetting setting) {
        return setting == null
                ? new AutomaticReply("", "", null, null)
                : new AutomaticReply(
                        word(setting.getStatus()),
                        word(setting.getExternalAudience()),
                        setting.getInternalReplyMessage(),
                        setting.getExternalReplyMessage());
    }

    private static String word(@Nullable ValuedEnum value) {
        return value == null ? "" : value.getValue();
    }

    /** Asks Exchange to answer so. Accepted is not done: read back. */
    void answer(String user, AutomaticReply reply) {
        AutomaticRepliesSetting setting = new AutomaticRepliesSetting();
        setting.getBackingStore().clear();
        setting.setStatus(Objects.requireNonNull(AutomaticRepliesStatus.forValue(reply.status())));
        setting.setExternalAudience(Objects.requireNonNull(ExternalAudienceScope.forValue(reply.audience())));
        setting.setInternalReplyMessage(reply.internal());
        setting.setExternalReplyMessage(reply.external());
        MailboxSettings change = new MailboxSettings();
        change.getBackingStore().clear(); // sends this one setting and no type beside it
        change.setAutomaticRepliesSetting(setting);
        graph.run(
                WRITE, client -> client.users().byUserId(user).mailboxSettings().patch(change));
    }
}
