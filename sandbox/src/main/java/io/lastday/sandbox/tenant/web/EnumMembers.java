package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.wire.GraphRequest;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Members that joined an enumeration late are answered as {@code unknownFutureValue} unless the caller knows of them. */
final class EnumMembers {
    static final String PREFERENCE = "include-unknown-enum-members";
    private static final Map<String, Map<String, Set<String>>> LATE =
            Map.of("chatMessage", Map.of("messageType", Set.of("systemEventMessage")));

    private EnumMembers() {}

    static ObjectNode hide(GraphRequest request, String type, ObjectNode answered) {
        if (!request.header("Prefer").contains(PREFERENCE)) {
            LATE.getOrDefault(type, Map.of()).forEach((property, late) -> {
                if (late.contains(answered.path(property).asString(""))) {
                    answered.put(property, "unknownFutureValue");
                }
            });
        }
        return answered;
    }
}
