package io.lastday.sandbox.tenant.exchange;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import tools.jackson.databind.node.ObjectNode;

/** Distribution lists and mail-enabled security groups: Graph shows their members and only Exchange changes them. */
final class DistributionLists {
    private final TenantStore store;

    DistributionLists(TenantStore store) {
        this.store = store;
    }

    int leave(String userId) {
        int left = 0;
        for (var group : store.list("groups", View.OBJECT)) {
            var members = "groups/" + group.path("id").asString() + "/members";
            if (isExchanges(group) && store.entity(members, userId).isPresent()) {
                store.remove(members, userId);
                left++;
            }
        }
        return left;
    }

    private static boolean isExchanges(ObjectNode group) {
        return group.path("mailEnabled").asBoolean(false)
                && group.path("groupTypes").isEmpty()
                && !group.path("onPremisesSyncEnabled").asBoolean(false);
    }
}
