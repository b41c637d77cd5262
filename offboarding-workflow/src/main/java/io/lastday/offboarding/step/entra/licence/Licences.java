package io.lastday.offboarding.step.entra.licence;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes licences. */
final class Licences {

    static final String READ = "User.Read.All";
    static final String WRITE = "LicenseAssignment.ReadWrite.All";
    static final String MAILBOX = "MailboxSettings.Read";

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

    private static List<HeldLicence> held(List<LicenseAssignmentState> states, Map<String, LicenseDetails> products) {
        Map<String, Set<String>> groups = new TreeMap<>();
        Set<String> direct = new HashSet<>();
        for (LicenseAssignmentState state : states) {
            String sku = String.valueOf(state.getSkuId());
            Set<String> by = groups.computeIfAbsent(sku, none -> new HashSet<>());
            if (state.getAssignedByGroup() == null) {
                direct.add(sku);
            } else {
                by.add(state.getAssignedByGroup());
            }
        }
        return groups.entrySet().stream()
                .map(entry -> licence(entry.getKey(), direct, entry.getValue(), products.get(entry.getKey())))
                .toList();
    }

    private static HeldLicence licence(
            String sku, Set<String> direct, Set<String> groups, @Nullable LicenseDetails product) {
        String name = product == null ? null : product.getSkuPartNumber();
        return new HeldLicence(
                sku,
                Objects.requireNonNullElse(name, sku),
                direct.contains(sku),
                groups,
                product == null || hasMail(product));
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
