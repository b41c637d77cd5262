package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Tenant tenant = new Tenant();

    @BeforeEach
    void start() {
        tenant.close();
        file = folder.resolve("journal.ndjson");
        tenant = Tenant.withJournal(file);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .map(l -> new JsonMapper().readTree(l))
                .toList();
    }

    @Test
    void a_line_holds_who_asked_what_and_what_was_answered() throws IOException {
        tenant.patch(OFFBOARDING, user("priya.nair"), "{\"accountEnabled\":false}");
        var line = lines().getFirst();

        assertThat(line.propertyNames()).containsExactly("at", "caller", "method", "url", "body", "status", "response");
        assertThat(line.path("caller").asString()).isEqualTo(OFFBOARDING);
        assertThat(line.path("at").asString()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(line.path("method").asString()).isEqualTo("PATCH");
        assertThat(line.path("url").asString()).isEqualTo("https://graph.microsoft.com/v1.0" + user("priya.nair"));
        assertThat(line.path("body").path("accountEnabled").asBoolean(true)).isFalse();
        assertThat(line.path("status").asInt()).isEqualTo(204);
        assertThat(line.path("response").isNull()).isTrue();
    }

    @Test
    void parts_of_a_batch_stand_on_lines_of_their_own() throws IOException {
        tenant.post(
                OFFBOARDING,
                "/$batch",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"" + user("priya.nair")
                        + "?$select=id\"},{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/users/none\"}]}");

        assertThat(lines().stream().map(l -> l.path("url").asString().substring(32)))
                .containsExactly(user("priya.nair") + "?$select=id", "/users/none", "/$batch");
        assertThat(lines().stream().map(l -> l.path("status").asInt())).containsExactly(200, 404, 200);
    }

    @Test
    void refused_requests_are_there_and_tokens_are_not() throws IOException {
        tenant.get(OFFBOARDING, "/nothing");
        tenant.send(tenant.request("GET", "/v1.0/users", null).header("Authorization", "Bearer secret-word"));

        assertThat(lines().stream().map(l -> l.path("status").asInt())).containsExactly(400, 401);
        assertThat(Files.readString(file))
                .doesNotContain("secret-word", tenant.secret(OFFBOARDING), tenant.token(OFFBOARDING));
    }

    @Test
    void a_password_is_starred() throws IOException {
        tenant.patch(OFFBOARDING, user("priya.nair"), "{\"passwordProfile\":{\"password\":\"Very-secret-1\"}}");

        assertThat(Files.readString(file)).doesNotContain("Very-secret-1").contains("\"password\":\"***\"");
    }

    @Test
    void message_content_is_there_only_as_its_digest() throws Exception {
        var page = tenant.get(OFFBOARDING, user("ella.brandt") + "/chats/getAllMessages");
        var answer = page.values().isEmpty() ? tenant.get(OFFBOARDING, page.nextLink()) : page;
        var content = answer.values().getFirst().path("body").path("content").asString();
        var digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        var journal = Files.readString(file);

        assertThat(content).isNotEmpty();
        assertThat(journal).doesNotContain(content).contains(digest);
        assertThat(journal).doesNotContain(content.replaceAll("<[^>]*>", ""));
    }

    @Test
    void the_simulators_own_address_is_not_in_it() throws IOException {
        var link = tenant.get(OFFBOARDING, "/users?$select=id&$top=5").nextLink();
        tenant.get(OFFBOARDING, link);

        assertThat(Files.readString(file)).doesNotContain("127.0.0.1");
        assertThat(lines().getLast().path("url").asString())
                .startsWith("https://graph.microsoft.com/v1.0/users?$select=id&$top=5&$skiptoken=");
    }

    @Test
    void the_sandboxes_own_end_points_and_tokens_stay_out() throws IOException {
        tenant.sandbox("GET", "/faults", null);
        tenant.token(OFFBOARDING);

        assertThat(lines()).isEmpty();
    }

    @Test
    void the_latest_requests_can_be_asked_for_and_forgotten() {
        tenant.get(OFFBOARDING, user("priya.nair"));
        var items = tenant.sandbox("GET", "/requests", null).json().path("items");

        assertThat(items.path(0).path("url").asString()).endsWith(user("priya.nair"));
        assertThat(items.path(0).has("response")).isFalse();
        assertThat(tenant.sandbox("DELETE", "/requests", null).status()).isEqualTo(204);
        assertThat(tenant.sandbox("GET", "/requests", null).json().path("items").isEmpty())
                .isTrue();
    }
}
