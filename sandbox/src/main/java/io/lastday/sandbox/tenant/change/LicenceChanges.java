package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Direct licences. What a group gives, only the group takes. */
final class LicenceChanges {
    private final TenantStore store;
    private final Licences licences;

    LicenceChanges(TenantStore store, Licences licences) {
        this.store = store;
        this.licences = licences;
    }

    Map<String, Write> writes() {
        return Map.of("POST users/{id}/assignLicense", this::assign);
    }

    private GraphAnswer assign(Change change) {
        var id = store.canonical("users/" + change.segment(1)).substring("users/".length());
        var user = store.entity("users", id).orElseThrow(() -> GraphRefusal.notFound(change.segment(1)));
        var body = change.body();
        if (!body.path("addLicenses").isArray() || !body.path("removeLicenses").isArray()) {
            throw GraphRefusal.badChange("One or more parameters of the operation 'assignLicense' are missing from the"
                    + " request payload. The missing parameters are: addLicenses, removeLicenses.");
        }
        var add = body.path("addLicenses")
                .valueStream()
                .map(l -> l.path("skuId").asString(""))
                .collect(Collectors.toUnmodifiableSet());
        var remove = body.path("removeLicenses")
                .valueStream()
                .map(s -> s.asString(""))
                .collect(Collectors.toUnmodifiableSet());
        remove.forEach(s -> guardRemoval(user, s));
        guardAddition(user, add);
        change.carryOut(() -> licences.assign(id, add, remove));
        return GraphAnswer.ok(store.entity("users", id).orElse(user));
    }

    private static void guardRemoval(ObjectNode user, String sku) {
        var states = user.path("licenseAssignmentStates")
                .valueStream()
                .filter(s -> s.path("skuId").asString("").equals(sku))
                .toList();
        if (states.isEmpty()) {
            throw GraphRefusal.badChange("User does not have a corresponding license.");
        }
        if (states.stream().noneMatch(LicenceChanges::direct)) {
            throw GraphRefusal.badChange(
                    "User license is inherited from a group membership and it cannot be removed directly from the user.");
        }
    }

    private void guardAddition(ObjectNode user, Set<String> skus) {
        var known = store.list("subscribedSkus", View.OBJECT).stream()
                .map(s -> s.path("skuId").asString(""))
                .collect(Collectors.toUnmodifiableSet());
        if (!known.containsAll(skus)) {
            throw GraphRefusal.badChange("License " + skus + " does not correspond to a valid company License.");
        }
        if (!skus.isEmpty() && user.path("usageLocation").asString("").isEmpty()) {
            throw GraphRefusal.badChange("License assignment cannot be done for user with invalid usage location.");
        }
    }

    private static boolean direct(JsonNode state) {
        return state.path("assignedByGroup").asString("").isEmpty();
    }
}
