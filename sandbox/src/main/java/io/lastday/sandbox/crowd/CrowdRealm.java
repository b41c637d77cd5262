package io.lastday.sandbox.crowd;

import io.lastday.sandbox.firm.Crowd;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the realm holds, worked out from the number of an account, so that it takes no memory: one in three has an OTP, one in
 * seven a security key that no list shows, every account is linked to the crowd's person of its number.
 */
final class CrowdRealm {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OTP = 3;
    private static final int KEY = 7;
    private static final long CREATED = 1_760_000_000_000L;

    private final int people;
    private final InstantSource clock;
    private final Map<String, List<String>> changed = new TreeMap<>();
    private final List<ObjectNode> events = new ArrayList<>();

    CrowdRealm(int people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    private static String id(int number) {
        return UUID.nameUUIDFromBytes(("realm:" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Accounts in the order of their user names. */
    ArrayNode list(int first, int most) {
        var page = JSON.createArrayNode();
        IntStream.range(first, Math.min(people, first + most))
                .mapToObj(this::user)
                .forEach(page::add);
        return page;
    }

    private ObjectNode user(int number) {
        var name = Crowd.username(number);
        var user = JSON.createObjectNode()
                .put("id", id(number))
                .put("username", name)
                .put("firstName", "Crowd")
                .put("lastName", Integer.toString(number))
                .put("email", name + "@harbourfinch.example")
                .put("emailVerified", true)
                .put("enabled", true)
                .put("totp", number % OTP == 0)
                .put("createdTimestamp", CREATED);
        user.putArray("requiredActions");
        user.putObject("attributes").putArray("entraObjectId").add(Crowd.entraId(number));
        return user;
    }

    /** The credentials of an account: those that somebody changed, else those of its number. */
    synchronized ArrayNode credentials(String id) {
        var types = changed.getOrDefault(
                id, id.hashCode() % KEY == 0 ? List.of("password", "webauthn") : List.of("password"));
        var list = JSON.createArrayNode();
        types.forEach(
                type -> list.addObject().put("id", type + id).put("type", type).put("createdDate", CREATED));
        return list;
    }

    /** Somebody registers a security key: the credential is there, and an event tells of it. */
    synchronized void register(int number) {
        changed.put(id(number), List.of("password", "webauthn"));
        events.addFirst(JSON.createObjectNode()
                .put("time", clock.millis())
                .put("type", "UPDATE_CREDENTIAL")
                .put("userId", id(number)));
    }

    /** Events, the newest first. */
    synchronized ArrayNode events(int first, int most) {
        var page = JSON.createArrayNode();
        events.stream().skip(first).limit(most).forEach(page::add);
        return page;
    }
}
