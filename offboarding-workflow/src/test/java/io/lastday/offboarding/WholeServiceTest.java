package io.lastday.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.WholeService;
import io.lastday.platform.security.PublicEndpoint;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The service as it ships: it starts, keeps to itself what is nobody's business, and lets in whom api.md lets in. */
@WholeService
class WholeServiceTest {

    private static final List<String> ROLES =
            List.of("hr", "it", "approver", "admin", "dpo", "auditor", "director", "scanner", "workflow");

    /** Who may call what, as api.md says. A handler without a line here fails the build. */
    private static final Map<String, Set<String>> WHO = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/people", Set.of("hr", "it")),
            Map.entry("POST /api/leavers", Set.of("hr")),
            Map.entry("GET /api/leavers", Set.of("hr", "it", "approver", "dpo", "auditor")),
            Map.entry("GET /api/leavers/people", Set.of("scanner", "workflow")),
            Map.entry("GET /api/leavers/{id}", Set.of("hr", "it", "approver", "dpo", "auditor")),
            Map.entry("GET /api/leavers/{id}/plan", Set.of("hr", "it", "approver")),
            Map.entry("GET /api/leavers/{id}/events", Set.of("hr", "it", "approver", "dpo", "auditor")),
            Map.entry("POST /api/leavers/imports", Set.of("hr")),
            Map.entry("GET /api/leavers/imports", Set.of("hr", "approver", "auditor")),
            Map.entry("GET /api/leavers/imports/tries/{id}", Set.of("hr")),
            Map.entry("GET /api/leavers/imports/{id}", Set.of("hr", "approver", "auditor")),
            Map.entry("POST /api/leavers/imports/{id}/approval", Set.of("approver")),
            Map.entry("POST /api/leavers/{id}/dates", Set.of("hr")),
            Map.entry("POST /api/leavers/{id}/approval", Set.of("approver")),
            Map.entry("POST /api/leavers/{id}/urgency", Set.of("hr", "it")),
            Map.entry("POST /api/leavers/{id}/cancellation", Set.of("hr", "approver")),
            Map.entry("POST /api/leavers/{id}/restoration", Set.of("approver")),
            Map.entry("POST /api/leavers/{id}/steps/{step}/retry", Set.of("it")),
            Map.entry("POST /api/leavers/{id}/steps/{step}/skip", Set.of("it")),
            Map.entry("POST /api/leavers/{id}/steps/{step}/completion", Set.of("it")),
            Map.entry("GET /api/leavers/{id}/steps/{step}/runbook", Set.of("it")),
            Map.entry("POST /api/leavers/{id}/steps/{step}/result", Set.of("it")),
            Map.entry("POST /api/leavers/{id}/chats", Set.of("hr", "it")),
            Map.entry("GET /api/leavers/{id}/chats", Set.of("hr", "it", "dpo", "auditor")),
            Map.entry("POST /api/leavers/{id}/chats/outcomes", Set.of("hr", "it")),
            Map.entry("POST /api/leavers/{id}/chats/set-aside/{file}/sealing", Set.of("hr", "it")),
            Map.entry("DELETE /api/leavers/{id}/chats/set-aside/{file}", Set.of("hr", "it")),
            Map.entry("GET /api/leavers/{id}/chats/{chat}/findings", Set.of("it", "dpo", "auditor")),
            Map.entry("POST /api/leavers/{id}/chats/{chat}/findings", Set.of("dpo")),
            Map.entry("GET /api/leavers/{id}/evidence", Set.of("hr", "dpo", "auditor")),
            Map.entry("POST /api/leavers/{id}/archive/{chat}/openings", Set.of("dpo", "auditor")),
            Map.entry("POST /api/leavers/{id}/archive/{chat}/openings/{opening}/approval", Set.of("dpo", "auditor")),
            Map.entry("GET /api/leavers/{id}/archive/{chat}", Set.of("dpo", "auditor")),
            Map.entry("GET /api/lawful-basis", Set.of("hr", "it", "approver", "admin", "dpo", "auditor")),
            Map.entry("PUT /api/lawful-basis/{source}", Set.of("dpo")),
            Map.entry("GET /api/connections", Set.of("admin", "approver", "it", "auditor")),
            Map.entry("POST /api/connections/{system}/mode", Set.of("admin")),
            // whoever knows the shared secret of the delivery: a role neither helps nor hinders
            Map.entry("POST /api/callbacks/webhooks/{delivery}", Set.copyOf(ROLES)),
            Map.entry("POST /api/connections/{system}/mode/approval", Set.of("admin", "approver")),
            Map.entry("POST /api/remediations", Set.of("it")),
            Map.entry("GET /api/remediations", Set.of("it", "approver", "dpo", "auditor")),
            Map.entry("GET /api/remediations/{id}", Set.of("it", "approver", "dpo", "auditor")),
            Map.entry("POST /api/remediations/{id}/approval", Set.of("approver")),
            Map.entry("GET /api/playbooks", Set.copyOf(ROLES)),
            Map.entry("GET /api/playbooks/{name}", Set.copyOf(ROLES)),
            Map.entry("GET /api/playbooks/{name}/bpmn", Set.copyOf(ROLES)),
            Map.entry("POST /api/playbooks/drafts", Set.of("admin")),
            Map.entry("GET /api/playbooks/drafts", Set.of("admin", "approver", "auditor")),
            Map.entry("GET /api/playbooks/drafts/{id}", Set.of("admin", "approver", "auditor")),
            Map.entry("GET /api/playbooks/drafts/{id}/bpmn", Set.of("admin", "approver", "auditor")),
            Map.entry("GET /api/playbooks/drafts/{id}/people", Set.of("admin", "approver")),
            Map.entry("POST /api/playbooks/drafts/{id}/dry-run", Set.of("admin", "approver")),
            Map.entry("POST /api/playbooks/drafts/{id}/approval", Set.of("admin", "approver")),
            Map.entry("POST /api/playbooks/drafts/{id}/retirement", Set.of("admin")),
            Map.entry("POST /api/playbooks/drafts/{id}/retirement/approval", Set.of("admin", "approver"))));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = new Desk(port).client();
    }

    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.lastday")) {
                names(info).forEach(name -> handlers.put(name, handler));
            }
        }));
        return handlers;
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            info.getPatternsCondition().getPatterns().forEach(pattern -> names.add(method + " " + pattern));
        }
        return names;
    }

    @Test
    void every_handler_says_who_may_call_it_and_stands_in_the_table() {
        Map<String, HandlerMethod> handlers = handlers();

        assertThat(handlers.keySet()).isEqualTo(WHO.keySet());
        assertThat(handlers.values())
                .allSatisfy(handler -> assertThat(handler.hasMethodAnnotation(PreAuthorize.class)
                                || handler.hasMethodAnnotation(PublicEndpoint.class))
                        .as(handler.toString())
                        .isTrue());
    }

    @Test
    void each_role_gets_through_where_the_table_says_and_nowhere_else() {
        Map<String, Set<String>> letIn = new TreeMap<>();
        for (String call : WHO.keySet()) {
            letIn.put(call, new TreeSet<>());
            for (String role : ROLES) {
                if (answer(call, CoreTest.ISSUER.token(role)) != HttpStatus.FORBIDDEN.value()) {
                    letIn.get(call).add(role);
                }
            }
        }

        assertThat(letIn).isEqualTo(WHO);
    }

    @Test
    void nobody_gets_through_without_a_good_token() {
        String expired = CoreTest.ISSUER.token(claims ->
                claims.claim("roles", ROLES).claim("person", "entra:1").expirationTime(new Date(0)));
        String other = CoreTest.ISSUER.token(claims ->
                claims.claim("roles", ROLES).claim("person", "entra:1").audience("another-api"));

        for (String call : WHO.keySet()) {
            assertThat(answer(call, expired)).as(call).isEqualTo(401);
            assertThat(answer(call, other)).as(call).isEqualTo(401);
            assertThat(answer(call, "")).as(call).isEqualTo(401);
        }
    }

    /** Bodies that are valid, where one is needed: a body that cannot be read is refused before anybody asks who sent it. */
    private static Object body(String call) {
        return switch (call) {
            case "POST /api/leavers" ->
                Map.of(
                        "person", "entra:1",
                        "lastWorkingDay", "2099-01-01",
                        "zone", "Europe/London",
                        "reason", "because");
            case "POST /api/leavers/{id}/dates" -> Map.of("lastWorkingDay", "2099-01-01", "reason", "because");
            case "PUT /api/lawful-basis/{source}" ->
                Map.of(
                        "dpia", "d",
                        "lia", "l",
                        "staffNotice", "s",
                        "effectiveFrom", "2026-01-01");
            case "POST /api/leavers/{id}/chats/outcomes" ->
                Map.of("source", "sms", "outcome", "DECLINED", "note", "said so");
            case "POST /api/leavers/{id}/chats/set-aside/{file}/sealing" -> Map.of("note", "a photograph");
            case "POST /api/playbooks/drafts/{id}/approval", "POST /api/playbooks/drafts/{id}/retirement/approval" ->
                Map.of("decision", "APPROVE", "comment", "as agreed");
            case "POST /api/playbooks/drafts/{id}/dry-run" -> Map.of("person", "entra:1");
            case "POST /api/remediations" -> Map.of("person", "entra:1", "action", "CONFIGURE_TOTP");
            case "POST /api/connections/{system}/mode/approval" -> Map.of("decision", "APPROVE");
            case "POST /api/connections/{system}/mode" -> Map.of("mode", "OBSERVES", "reason", "because");
            default -> call.endsWith("{id}/approval") ? Map.of("decision", "APPROVE") : Map.of("reason", "because");
        };
    }

    private static MediaType type(String path) {
        if (path.endsWith("/imports")) {
            return new MediaType("text", "csv");
        }
        return path.endsWith("/chats") ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON;
    }

    /** The status, or 200 where the refusal came from behind the door: an outage, no such case, a log-in too old. */
    private int answer(String call, String token) {
        String[] parts = call.split(" ", 2);
        String path = parts[1].replaceAll(
                        "\\{(id|chat|opening|file|delivery)}", UUID.randomUUID().toString())
                .replace("{step}", "entra.disable")
                .replace("{source}", "teams")
                .replace("{system}", "entra")
                .replace("{name}", "standard");
        var response = client.method(HttpMethod.valueOf(parts[0]))
                .uri(path + "?q=sam&source=whatsapp")
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                })
                .header("X-File-Name", "chat.txt")
                .contentType(type(path))
                .bodyValue(type(path).getType().equals("text") ? "text" : JSON.writeValueAsString(body(call)))
                .exchange()
                .returnResult(String.class);
        int status = response.getStatus().value();
        if (status == 400) {
            throw new AssertionError(call + " was sent a request that nobody could answer");
        }
        assertThat(status).as(call + " breaks on a good request").isNotEqualTo(500);
        boolean behind = status == 403
                && String.join(
                                "",
                                response.getResponseBody()
                                        .collectList()
                                        .blockOptional()
                                        .orElseThrow())
                        .contains("fresh-login-needed");
        return behind ? 200 : status;
    }

    @ParameterizedTest
    @ValueSource(strings = {"heapdump", "env", "loggers", "configprops", "beans", "threaddump", "flyway", "flowable"})
    void what_leaks_is_off_on_both_ports(String endpoint) {
        WebTestClient management = new Desk(managementPort).client();

        assertThat(List.of(
                        client.get()
                                .uri("/actuator/" + endpoint)
                                .exchange()
                                .returnResult(byte[].class)
                                .getStatus(),
                        management
                                .get()
                                .uri("/actuator/" + endpoint)
                                .exchange()
                                .returnResult(byte[].class)
                                .getStatus()))
                .allMatch(status -> status.value() == 401 || status.value() == 404);
    }

    @Test
    void it_is_ready_while_graph_and_keycloak_are_away() {
        client.get().uri("/readyz").exchange().expectStatus().isOk();
        client.get().uri("/livez").exchange().expectStatus().isOk();
    }

    @Test
    void it_describes_itself_in_openapi_3_1() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value((String version) -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.paths['/api/leavers/{id}'].get")
                .exists();
    }
}
