package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.step.outbound.Outbound;
import io.lastday.platform.failure.RemoteFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of one system that speaks SCIM. */
final class ScimUsers {

    private static final String TYPE = "application/scim+json";
    private static final Set<String> WITHOUT_CASE = Set.of("userName");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Outbound system;
    private final String token;
    private final String attribute;
    private final String name;

    ScimUsers(Outbound system, ScimSettings.Connector connector, String name) {
        this.system = system;
        this.token = connector.token();
        this.attribute = connector.attribute();
        this.name = name;
    }

    /**
     * An account there.
     *
     * @param active whether it can be used; only an explicit false says that it cannot
     */
    record User(String id, String called, boolean active) {}

    /** Accounts of exactly this user name: what the system finds is compared again. */
    List<User> called(String wanted) {
        String filter = attribute + " eq \"" + wanted.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        JsonNode answer = read("/Users?filter=" + encoded(filter));
        List<User> found = new ArrayList<>();
        if (!answer.path("totalResults").isNumber()) {
            throw broken();
        }
        for (JsonNode each : answer.path("Resources")) {
            User user = user(each);
            if (isSame(user.called(), wanted)) {
                found.add(user);
            }
        }
        if (found.isEmpty() && answer.path("totalResults").asInt() > 0) {
            throw broken(); // it says that there are some, and shows none: no proof of absence
        }
        return found;
    }

    User byId(String id) {
        return user(read("/Users/" + encoded(id)));
    }

    /** Asks the system to let the account be used, or not. Accepted is not done: read back. */
    void setActive(String id, boolean active) {
        String change = """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],\
                "Operations":[{"op":"replace","path":"active","value":%s}]}""".formatted(active);
        String deed = (active ? "activated" : "deactivated") + " account " + id + " in " + name;
        system.call("PATCH", "/Users/" + encoded(id), headers(), change, TYPE, deed);
    }

    private JsonNode read(String below) {
        String body = system.call("GET", below, headers(), /* body */ null, TYPE, "read " + name)
                .body();
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw broken();
        }
    }

    private RemoteFailure broken() {
        return new RemoteFailure.Transient(name + ": an answer that cannot be read", null, null);
    }

    private User user(JsonNode json) {
        String id = json.path("id").asString("");
        if (id.isEmpty()) {
            throw broken();
        }
        JsonNode active = json.path("active");
        boolean off = active.isBoolean() && !active.booleanValue()
                || active.isString() && active.asString().equalsIgnoreCase("false");
        return new User(id, json.path(attribute).asString(""), !off);
    }

    private boolean isSame(String one, String other) {
        return WITHOUT_CASE.contains(attribute) ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token, "Accept", TYPE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
