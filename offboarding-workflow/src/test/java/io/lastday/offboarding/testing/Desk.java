package io.lastday.offboarding.testing;

import io.lastday.offboarding.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the firm at their desks: each call is one HTTP request with that person's token. */
public final class Desk {

    public static final String HR = "entra:11111111-1111-4111-8111-111111111111";
    public static final String IT = "entra:22222222-2222-4222-8222-222222222222";
    public static final String APPROVER = "entra:33333333-3333-4333-8333-333333333333";
    public static final String SECOND = "entra:44444444-4444-4444-8444-444444444444";
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebTestClient client;

    public Desk(int port) {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(90))
                .build();
    }

    public WebTestClient client() {
        return client;
    }

    /** A request that starts an urgent case: Contain begins with the approval. */
    public static Map<String, Object> dueNow(PersonId person) {
        LocalDateTime now = LocalDateTime.now(LONDON);
        Map<String, Object> request = request(person, now.toLocalDate(), now);
        request.put("urgent", true);
        return request;
    }

    /** A request that starts a case whose access ends in a month. */
    public static Map<String, Object> inAMonth(PersonId person) {
        LocalDate day = LocalDate.now(LONDON).plusDays(30);
        return request(person, day, day.atTime(17, 30));
    }

    private static Map<String, Object> request(PersonId person, LocalDate day, LocalDateTime accessEnds) {
        Map<String, Object> request = new HashMap<>();
        request.put("person", person.toString());
        request.put("lastWorkingDay", day.toString());
        request.put("accessEnds", accessEnds.toString());
        request.put("employmentEnds", day.plusDays(5).toString());
        request.put("zone", "Europe/London");
        request.put("reason", "Resignation");
        return request;
    }

    public ResponseSpec post(String person, String role, String path, Object body) {
        return client.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(person, role)))
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec get(String person, String role, String path) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(person, role)))
                .exchange();
    }

    /** Starts a case and gives its id. */
    public UUID start(Map<String, Object> request) {
        return UUID.fromString(
                json(post(HR, "hr", "/api/leavers", request).expectStatus().isCreated())
                        .get("id")
                        .asString());
    }

    /** Starts a case that is due now, and has it approved. */
    public UUID run(PersonId person) {
        return approved(dueNow(person));
    }

    /** Starts a case and has it approved. */
    public UUID approved(Map<String, Object> request) {
        UUID id = start(request);
        approveWhole(id);
        return id;
    }

    /** Has a case approved by as many people as it needs. */
    public void approveWhole(UUID id) {
        approve(id, APPROVER).expectStatus().isOk();
        if (look(id).get("approvalsNeeded").asInt() == 2) {
            approve(id, SECOND).expectStatus().isOk();
        }
    }

    public ResponseSpec approve(UUID id, String approver) {
        return post(
                approver,
                "approver",
                "/api/leavers/" + id + "/approval",
                Map.of("decision", "APPROVE", "comment", "ok"));
    }

    /** Asks for containment at once, freshly logged in with a second factor. */
    public ResponseSpec urgent(UUID id) {
        String token = CoreTest.ISSUER.token(claims -> claims.claim("person", HR)
                .claim("roles", List.of("hr"))
                .claim("auth_time", Date.from(Instant.now()))
                .claim("amr", List.of("pwd", "otp")));
        return client.post()
                .uri("/api/leavers/" + id + "/urgency")
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(Map.of("reason", "at once"))
                .exchange();
    }

    public ResponseSpec clear(UUID id, String step, String action) {
        return post(IT, "it", "/api/leavers/" + id + "/steps/" + step + "/" + action, Map.of("reason", "seen to it"));
    }

    /** The case as HR sees it. */
    public JsonNode look(UUID id) {
        return json(get(HR, "hr", "/api/leavers/" + id).expectStatus().isOk());
    }

    public String state(UUID id) {
        return look(id).get("state").asString();
    }

    /** One step of a case. */
    public JsonNode step(UUID id, String step) {
        for (JsonNode phase : look(id).get("phases")) {
            for (JsonNode each : phase.get("steps")) {
                if (each.get("id").asString().equals(step)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no step " + step);
    }

    public String outcome(UUID id, String step) {
        return step(id, step).get("outcome").asString("none");
    }

    /** Waits until the case looks as it should, and gives it. */
    public JsonNode await(UUID id, Predicate<JsonNode> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode last = look(id);
        while (!condition.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + last.toPrettyString());
            }
            sleep();
            last = look(id);
        }
        return last;
    }

    public JsonNode awaitState(UUID id, String state) {
        return await(id, leaver -> leaver.get("state").asString().equals(state));
    }

    public static JsonNode json(ResponseSpec response) {
        byte[] body = response.expectBody().returnResult().getResponseBody();
        return JSON.readTree(body == null ? new byte[0] : body);
    }

    /** The last parts of the problem types of several answers. */
    public static String problem(ResponseSpec response) {
        String type = json(response).get("type").asString();
        return List.of(type.split(":")).getLast();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
