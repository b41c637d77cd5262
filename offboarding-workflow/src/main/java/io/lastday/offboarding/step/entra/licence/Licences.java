package io.lastday.offboarding.step.entra.licence;

import com.microsoft.graph.models.AssignedLicense;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.LicenseAssignmentState;
import com.microsoft.graph.models.LicenseDetails;
import com.microsoft.graph.models.LicenseDetailsCollectionResponse;
import com.microsoft.graph.models.MailboxSettings;
import com.microsoft.graph.models.ServicePlanInfo;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserPurpose;
import com.microsoft.graph.users.item.assignlicense.AssignLicensePostRequestBody;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes licences. */
final class Licences {

    static final String READ = "User.Read.All";
    static final String WRITE = "LicenseAssignment.ReadWrite.All";
    static final String MAILBOX = "MailboxSettings.Read";
    static final String GROUPS = "Directory.Read.All";

    private static final String EXCHANGE = "EXCHANGE_";

    // in nearly every product, and no mailbox lives by it
    private static final String FOUNDATION = "EXCHANGE_S_FOUNDATION";

    private final Graph graph;

    Licences(Graph graph) {
        this.graph = graph;
    }

    /** Every licence of {@code account}, however it came to be there. */
    List<HeldLicence> of(String account) {
        User user = graph.call(
                READ,
                client -> client.users().byUserId(account).get(request -> {
                    request.queryParameters.select = new String[] {"id", "licenseAssignmentStates"};
                }));
        List<LicenseAssignmentState> states = user.getLicenseAssignmentStates();
        if (states == null) {
            throw new RemoteFailure.Transient("Graph (" + READ + "): licences left out of the answer", null, null);
        }
        return states.isEmpty() ? List.of() : held(states, products(account));
    }

    /** Asks Entra to take one licence that was assigned directly. */
    void remove(String account, String sku) {
        AssignLicensePostRequestBody change = new AssignLicensePostRequestBody();
        change.setAddLicenses(List.of());
        change.setRemoveLicenses(List.of(UUID.fromString(sku)));
        graph.run(
                WRITE,
                client -> client.users().byUserId(account).assignLicense().post(change));
    }

    /** Gives one licence directly, without the plans that were switched off before, as restoration does. */
    void give(String account, String sku, List<UUID> disabledPlans) {
        AssignedLicense given = new AssignedLicense();
        given.setSkuId(UUID.fromString(sku));
        given.setDisabledPlans(disabledPlans);
        AssignLicensePostRequestBody change = new AssignLicensePostRequestBody();
        change.setAddLicenses(List.of(given));
        change.setRemoveLicenses(List.of());
        graph.run(
                WRITE,
                client -> client.users().byUserId(account).assignLicense().post(change));
    }

    /** Whether the mailbox is a shared one; empty where the account has no mailbox. */
    Optional<Boolean> mailboxIsShared(String account) {
        try {
            MailboxSettings settings = graph.call(
                    MAILBOX,
                    client -> client.users().byUserId(account).mailboxSettings().get(request -> {
                        request.queryParameters.select = new String[] {"userPurpose"};
                    }));
            return Optional.of(settings.getUserPurpose() == UserPurpose.Shared);
        } catch (RemoteFailure.NotFound noMailbox) {
            return Optional.empty();
        }
    }

    private Map<String, LicenseDetails> products(String account) {
        Map<String, LicenseDetails> products = new HashMap<>();
        graph.all(
                        READ,
                        new Paged<LicenseDetailsCollectionResponse, LicenseDetails>(
                                client -> client.users()
                                        .byUserId(account)
                                        .licenseDetails()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(account)
                                        .licenseDetails()
                                        .withUrl(link)
                                        .get(),
                                LicenseDetailsCollectionResponse::getValue))
                .forEach(product -> products.put(String.valueOf(product.getSkuId()), product));
        return products;
    }

    private List<HeldLicence> held(List<LicenseAssignmentState> states, Map<String, LicenseDetails> products) {
        Map<String, String> groups = new HashMap<>();
        return states.stream()
                .map(state -> {
                    String sku = String.valueOf(state.getSkuId());
                    LicenseDetails product = products.get(sku);
                    String group = state.getAssignedByGroup();
                    return new HeldLicence(
                            sku,
                            name(sku, product),
                            group,
                            group == null ? null : groups.computeIfAbsent(group, this::groupName),
                            product == null || hasMail(product));
                })
                .sorted(Comparator.comparing(HeldLicence::words))
                .toList();
    }

    private static String name(String sku, @Nullable LicenseDetails product) {
        String name = product == null ? null : product.getSkuPartNumber();
        return Objects.requireNonNullElse(name, sku);
    }

    private String groupName(String group) {
        try {
            Group found = graph.call(
                    GROUPS,
                    client -> client.groups().byGroupId(group).get(request -> {
                        request.queryParameters.select = new String[] {"id", "displayName"};
                    }));
            return Objects.requireNonNullElse(found.getDisplayName(), group);
        } catch (RemoteFailure.NotFound | RemoteFailure.MissingPermission unnamed) {
            return group;
        }
    }

    // A product that Graph says nothing about is taken to carry the mailbox: the other guess could delete one.
    private static boolean hasMail(LicenseDetails product) {
        List<ServicePlanInfo> plans = product.getServicePlans();
        return plans == null
                || plans.stream()
                        .map(ServicePlanInfo::getServicePlanName)
                        .anyMatch(name -> name == null || name.startsWith(EXCHANGE) && !name.equals(FOUNDATION));
    }
}
