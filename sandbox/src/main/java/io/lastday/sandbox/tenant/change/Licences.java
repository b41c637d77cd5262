package io.lastday.sandbox.tenant.change;

import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody is licensed for: given directly, or through a group. Who loses the last licence with Exchange loses a
 * mailbox of their own at once; it comes back with the licence.
 */
final class Licences {
    private static final String STATES = "licenseAssignmentStates";
    private static final String PARKED = "sandbox/mailboxes/";
    private static final long FREE_BYTES = 50L * 1024 * 1024 * 1024;
    private final TenantStore store;
    private final InstantSource clock;

    Licences(TenantStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** After somebody joined or left a group: what the group licenses follows. */
    void follow(ObjectNode group, String memberId) {
        var skus = skus(group.path("assignedLicenses"));
        if (skus.isEmpty() || store.entity("users", memberId).isEmpty()) {
            return;
        }
        var id = group.path("id").asString();
        boolean member = store.entity("groups/" + id + "/members", memberId).isPresent();
        store.update("users", memberId, u -> {
            var changed = without(u, skus, id);
            return member ? with(changed, skus, id) : changed;
        });
        keepMailbox(memberId);
    }

    /** Gives licences directly, or takes away direct ones. */
    void assign(String userId, Set<String> add, Set<String> remove) {
        store.update("users", userId, u -> with(without(without(u, remove, null), add, null), add, null));
        keepMailbox(userId);
    }

    private ObjectNode with(ObjectNode user, Set<String> skus, @Nullable String group) {
        for (var sku : skus) {
            user.withArray(STATES)
                    .addObject()
                    .put("skuId", sku)
                    .put("assignedByGroup", group)
                    .put("state", "Active")
                    .put("error", "None")
                    .put(
                            "lastUpdatedDateTime",
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                    .putArray("disabledPlans");
        }
        return assigned(user);
    }

    private static ObjectNode without(ObjectNode user, Set<String> skus, @Nullable String group) {
        var kept = user.arrayNode();
        user.path(STATES).forEach(s -> {
            var by = s.path("assignedByGroup").asString(null);
            boolean gone = skus.contains(s.path("skuId").asString()) && Objects.equals(by, group);
            if (!gone) {
                kept.add(s);
            }
        });
        user.set(STATES, kept);
        return assigned(user);
    }

    private static ObjectNode assigned(ObjectNode user) {
        var licences = user.putArray("assignedLicenses");
        new LinkedHashSet<>(user.path(STATES)
                        .valueStream()
                        .map(s -> s.path("skuId").asString())
                        .toList())
                .forEach(sku -> licences.addObject().put("skuId", sku).putArray("disabledPlans"));
        return user;
    }

    private static Set<String> skus(JsonNode licences) {
        return licences.valueStream().map(l -> l.path("skuId").asString()).collect(Collectors.toUnmodifiableSet());
    }

    private void keepMailbox(String userId) {
        var path = "users/" + userId + "/mailboxSettings";
        var settings = store.single(path);
        boolean licensed =
                store.entity("users", userId).map(u -> skus(u.path("assignedLicenses"))).orElse(Set.of()).stream()
                        .anyMatch(this::withExchange);
        if (settings.isPresent() && !licensed && needsLicence(userId, settings.get())) {
            store.putSingle(PARKED + userId, settings.get());
            store.putSingle(path, null);
        } else if (licensed && settings.isEmpty()) {
            store.single(PARKED + userId).ifPresent(s -> store.putSingle(path, s));
        }
    }

    /** A shared mailbox lives without a licence, unless it is on hold, has an archive, or is larger than 50 GB. */
    private boolean needsLicence(String userId, ObjectNode settings) {
        var state = store.single("sandbox/exchange/" + userId);
        boolean large = state.filter(s -> s.path("litigationHold").asBoolean(false)
                        || s.path("archive").asBoolean(false)
                        || s.path("bytes").asLong(0) > FREE_BYTES)
                .isPresent();
        return large || settings.path("userPurpose").asString("").equals("user");
    }

    /** A product of which the tenant does not say what is in it is taken to hold a mailbox. */
    private boolean withExchange(String sku) {
        var plans = store.list("subscribedSkus", View.OBJECT).stream()
                .filter(s -> s.path("skuId").asString("").equals(sku))
                .findFirst()
                .map(s -> s.path("servicePlans"));
        return plans.isEmpty()
                || plans.get()
                        .valueStream()
                        .anyMatch(p -> p.path("servicePlanName").asString("").startsWith("EXCHANGE"));
    }
}
