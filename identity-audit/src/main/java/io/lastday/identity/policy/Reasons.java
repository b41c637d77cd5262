package io.lastday.identity.policy;

import io.lastday.identity.policy.Axis.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine reason for what is left open: the first axis on which it is limited. */
final class Reasons {

    static final String LEGACY_CLIENTS = "LEGACY_CLIENTS_ESCAPE";

    private Reasons() {}

    static String of(List<Box> left) {
        if (!left.isEmpty() && left.stream().allMatch(Reasons::onlyLegacy)) {
            return LEGACY_CLIENTS;
        }
        for (Kind kind : Kind.values()) {
            for (Box box : left) {
                for (Map.Entry<Axis.Key, Set<String>> limit : box.limits().entrySet()) {
                    if (limit.getKey().kind() == kind) {
                        return of(kind, limit.getValue());
                    }
                }
            }
        }
        return "NO_POLICY";
    }

    private static boolean onlyLegacy(Box box) {
        Set<String> clients = box.limits().get(new Axis.Key(Kind.CLIENT, ""));
        return clients != null && Conditions.LEGACY_CLIENTS.containsAll(clients);
    }

    private static String of(Kind kind, Set<String> left) {
        return switch (kind) {
            case APPLICATION -> left.contains(Conditions.ANOTHER) ? "SOME_APPLICATIONS_ONLY" : "APPLICATIONS_EXCLUDED";
            case APPLICATION_GROUP, APPLICATION_FILTER ->
                left.contains(Axis.OUT) ? "SOME_APPLICATIONS_ONLY" : "APPLICATIONS_EXCLUDED";
            case CLIENT -> "SOME_CLIENTS_ONLY";
            case LOCATION -> "SOME_LOCATIONS_ONLY";
            case PLATFORM -> "SOME_PLATFORMS_ONLY";
            case DEVICE -> "SOME_DEVICES_ONLY";
            case SIGN_IN_RISK, USER_RISK, INSIDER_RISK -> "RISKY_SIGN_INS_ONLY";
            case FLOW -> "SOME_FLOWS_ONLY";
        };
    }
}
