package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.service.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Behind the simulated tenant's face: faults, raw state, what was asked of it. */
final class Simulator implements AutoCloseable {
    private final String base;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();

    Simulator(RunningSystem system) {
        this.base = Ports.http(system.ports().tenant());
        this.key = Tenant.sandboxKey(system.secrets());
    }

    /** @param times how often the call goes wrong; 0 is until the fault is taken back */
    void fault(String method, String path, String kind, int times) {
        arm(Map.of("method", method, "pathPattern", path, "kind", kind, "holdSeconds", 120, "times", times));
    }

    /** The call is answered with this status and not done; {@code times} as for every fault. */
    void status(String method, String path, int status, int times) {
        arm(Map.of("method", method, "pathPattern", path, "kind", "STATUS", "status", status, "times", times));
    }

    private void arm(Map<String, ?> fault) {
        var armed = call("POST", "/sandbox/faults", JsonMapper.shared().writeValueAsString(fault));
        assertThat(armed.has("id")).isTrue();
        faults.add(armed.path("id").asString());
    }

    /** How often its own faults have struck. */
    int struck() {
        return call("GET", "/sandbox/faults", "")
                .path("items")
                .valueStream()
                .filter(fault -> faults.contains(fault.path("id").asString()))
                .mapToInt(fault -> fault.path("struck").asInt())
                .sum();
    }

    /** Takes its own faults back, and nobody else's beside it; answers that are held go out. */
    void noFaults() {
        faults.forEach(fault -> call("DELETE", "/sandbox/faults/" + fault, ""));
        faults.clear();
    }

    JsonNode user(String localPart) {
        return call("GET", "/sandbox/users/" + Firm.entraId(localPart), "");
    }

    /** Whether somebody may sign in. */
    boolean isEnabled(String localPart) {
        return user(localPart).path("accountEnabled").asBoolean(true);
    }

    /** Whose mailbox it is: {@code user}, or {@code shared}. */
    String purpose(String localPart) {
        return raw("users/" + Firm.entraId(localPart) + "/mailboxSettings")
                .path("userPurpose")
                .asString();
    }

    /** What is kept at a Graph path: {@code {"value":[…]}} for a collection. */
    JsonNode raw(String path) {
        return call("GET", "/sandbox/raw/" + path, "");
    }

    /** The ids in a collection. */
    List<String> ids(String path) {
        return raw(path)
                .path("value")
                .valueStream()
                .map(e -> e.path("id").asString())
                .toList();
    }

    /** Members of the group of this name. */
    List<String> members(String group) {
        return ids("groups/" + named("groups", group).path("id").asString() + "/members");
    }

    /** Owners of the group of this name. */
    List<String> owners(String group) {
        return ids("groups/" + named("groups", group).path("id").asString() + "/owners");
    }

    /** The one thing of this name in a collection. */
    JsonNode named(String collection, String name) {
        return raw(collection)
                .path("value")
                .valueStream()
                .filter(e -> e.path("displayName").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Devices that somebody registered. */
    List<JsonNode> devicesOf(String entraId) {
        return raw("devices")
                .path("value")
                .valueStream()
                .filter(d -> ids("devices/" + d.path("id").asString() + "/registeredUsers")
                        .contains(entraId))
                .toList();
    }

    /** The states of somebody's access packages. */
    List<String> packagesOf(String entraId) {
        return raw("identityGovernance/entitlementManagement/assignments")
                .path("value")
                .valueStream()
                .filter(a -> a.path("target").path("objectId").asString().equals(entraId))
                .map(a -> a.path("state").asString())
                .toList();
    }

    /** What Exchange knows of a mailbox. */
    JsonNode mailbox(String localPart) {
        return call("GET", "/sandbox/exchange/" + Firm.entraId(localPart), "");
    }

    /** An administrator with more rights than any application blocks the account and sets its password. */
    void administratorBlocks(String entraId) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        call(
                "POST",
                "/sandbox/administrator/users/" + entraId,
                "{\"accountEnabled\":false,\"lastPasswordChangeDateTime\":\"" + now + "\"}");
    }

    /** Somebody made new secrets where the application runs, and deletes those that were known. */
    void deleteSecrets(String applicationId) {
        call(
                "POST",
                "/sandbox/administrator/applications/" + applicationId,
                "{\"passwordCredentials\":[],\"keyCredentials\":[]}");
    }

    /** Somebody disables the account on the firm's premises. */
    void disableOnPremises(String entraId) {
        call("POST", "/sandbox/premises/" + entraId, "{\"accountEnabled\":false}");
    }

    /** The premises and the cloud are brought together. */
    void synchronise() {
        call("POST", "/sandbox/sync", "");
    }

    /** The writes that reached a user, oldest first. */
    List<JsonNode> writes(String localPart) {
        return call("GET", "/sandbox/requests", "")
                .path("items")
                .valueStream()
                .filter(request -> !request.path("method").asString().equals("GET"))
                .filter(request -> request.path("url").asString().contains(Firm.entraId(localPart)))
                .toList();
    }

    private JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Sandbox-Key", key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return answer.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        noFaults();
        http.close();
    }
}
