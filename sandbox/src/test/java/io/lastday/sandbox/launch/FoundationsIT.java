package io.lastday.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.sandbox.keycloak.Keycloak;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.FreeOffset;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.ProcessTable;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.postgres.Postgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** PostgreSQL and Keycloak, really started, on ports and in a folder of their own: nothing else minds them. */
@Execution(ExecutionMode.CONCURRENT)
class FoundationsIT {
    private static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    private static final Ports PORTS = new Ports(FreeOffset.find());

    @TempDir
    static Path home;

    private static Folders folders;
    private static Secrets secrets;
    private static Postgres postgres;
    private static Keycloak keycloak;

    @BeforeAll
    static void startBoth() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "lastday");
        folders = new Folders(Path.of(System.getProperty("lastday.checkout")), home, cache);
        secrets = new Secrets(folders.secrets());
        postgres = new Postgres(folders, PORTS.postgres(), secrets);
        var realm = new OperatorRealm(secrets, Ports.http(PORTS.gateway()), FoundationsIT::person);
        keycloak = new Keycloak(folders, PORTS, Postgres.password(secrets, "keycloak"), List.of(realm));
        start(postgres, keycloak);
    }

    @AfterAll
    static void stopBoth() {
        ShutDown.of(List.of(postgres, keycloak));
        assertThat(ProcessTable.find(postgres)).isEmpty();
        assertThat(ProcessTable.find(keycloak)).isEmpty();
    }

    @Test
    void an_operators_token_says_who_they_are_and_what_they_may() throws Exception {
        Operator hr = Operator.with("hr");

        JsonNode claims = claims("grant_type=password&client_id=lastday-scripts&username=" + hr.username()
                + "&password=" + hr.password(secrets));

        assertThat(claims.path("person").asString()).isEqualTo("entra:helen.marsh");
        assertThat(claims.path("firm").asString()).isEqualTo("harbour-finch");
        assertThat(claims.path("name").asString()).isEqualTo("Helen Marsh");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("helen.marsh");
        assertThat(texts(claims.path("aud"))).contains("lastday-api");
        assertThat(texts(claims.path("roles"))).contains("hr").doesNotContain("approver", "dpo", "auditor");
    }

    @Test
    void a_scanners_token_names_its_firm_and_no_person() throws Exception {
        JsonNode claims = claims("grant_type=client_credentials&client_id=lastday-device-scan&client_secret="
                + OperatorRealm.secret(secrets, "lastday-device-scan"));

        assertThat(claims.path("firm").asString()).isEqualTo("harbour-finch");
        assertThat(claims.has("person")).isFalse();
        assertThat(texts(claims.path("aud"))).contains("lastday-api");
        assertThat(texts(claims.path("roles"))).contains("scanner").doesNotContain("it", "hr", "workflow");
    }

    @Test
    void the_workflow_finds_an_operator_by_the_person_they_are_and_may_block_them() throws Exception {
        String token = token("grant_type=client_credentials&client_id=lastday-workflow&client_secret="
                        + OperatorRealm.secret(secrets, "lastday-workflow"))
                .path("access_token")
                .asString();
        String query = URLEncoder.encode("person:\"entra:amara.stone\"", StandardCharsets.UTF_8);

        JsonNode found = operators(token, "GET", "?briefRepresentation=false&q=" + query, "");

        assertThat(found.size()).isEqualTo(1);
        ObjectNode amara = (ObjectNode) found.get(0);
        assertThat(amara.path("username").asString()).isEqualTo("amara.stone");
        String account = "/" + amara.path("id").asString();
        operators(token, "PUT", account, amara.put("enabled", false).toString());
        operators(token, "POST", account + "/logout", "");
        JsonNode blocked = operators(token, "GET", account, "");
        assertThat(blocked.path("enabled").asBoolean()).isFalse();
        assertThat(blocked.path("notBefore").asLong()).isPositive();
        assertThat(texts(blocked.path("attributes").path("person"))).containsExactly("entra:amara.stone");
        assertThat(operators(token, "GET", account + "/sessions", "")).isEmpty();
        assertThat(operators(token, "GET", account + "/consents", "")).isEmpty();
    }

    @Test
    void a_gateway_cannot_be_logged_in_to_by_name_and_password() throws Exception {
        Operator hr = Operator.with("hr");

        var answer = token("grant_type=password&client_id=lastday-gateway&client_secret="
                + OperatorRealm.secret(secrets, "lastday-gateway") + "&username=" + hr.username() + "&password="
                + hr.password(secrets));

        assertThat(answer.path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void the_database_is_durable_and_each_owner_has_only_their_own() throws SQLException {
        assertThat(ask("offboarding", "offboarding", "show fsync")).isEqualTo("on");
        assertThat(ask("offboarding", "offboarding", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask("offboarding", "offboarding", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> ask("offboarding", "identity_audit", "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_an_earlier_launcher_left_running_is_taken_over_as_it_is() {
        long before = ProcessTable.find(postgres).orElseThrow().pid();

        start(postgres);

        assertThat(ProcessTable.find(postgres).orElseThrow().pid()).isEqualTo(before);
    }

    @Test
    void another_cluster_on_the_port_is_refused_in_one_line() {
        var stranger = new Folders(home, home.resolve("stranger"), folders.cache());
        var second = new Postgres(stranger, PORTS.postgres(), new Secrets(stranger.secrets()));

        assertThatThrownBy(() -> start(second))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port " + PORTS.postgres())
                .hasMessageNotContaining("\n");
    }

    private static void start(Part... parts) {
        new StartUp(folders, SILENT).run(List.of(parts));
    }

    private static String person(Operator operator) {
        return "entra:" + operator.username();
    }

    private static String ask(String user, String database, String query) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/" + database;
        try (var connection = DriverManager.getConnection(url, user, Postgres.password(secrets, user));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.isArray() ? array.valueStream().map(JsonNode::asString).toList() : List.of(array.asString());
    }

    private static JsonNode claims(String form) throws IOException, InterruptedException {
        String token = token(form).path("access_token").asString();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static JsonNode operators(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak.address() + "/admin/realms/lastday/users" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method + " " + path).isBetween(200, 204);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    private static JsonNode token(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(keycloak.address() + "/realms/lastday/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
