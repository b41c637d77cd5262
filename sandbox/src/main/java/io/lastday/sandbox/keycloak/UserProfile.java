package io.lastday.sandbox.keycloak;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Which attributes an operator's account has; Keycloak drops every other one without a word. */
final class UserProfile {
    private static final Map<String, Object> ADMIN_ONLY = Map.of("view", List.of("admin"), "edit", List.of("admin"));

    private UserProfile() {}

    static Map<String, Object> component() {
        var attributes = Stream.of("username", "email", "firstName", "lastName", "person", "firm")
                .map(name -> Map.of("name", name, "displayName", name, "permissions", ADMIN_ONLY, "multivalued", false))
                .toList();
        String config = JsonMapper.shared().writeValueAsString(Map.of("attributes", attributes));
        return Map.of(
                "providerId", "declarative-user-profile", "config", Map.of("kc.user.profile.config", List.of(config)));
    }
}
