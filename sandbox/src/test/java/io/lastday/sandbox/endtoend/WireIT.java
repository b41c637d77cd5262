package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went over the wire to Microsoft Graph in the demo, from the journal. */
@ExtendWith(RunningSystem.Shared.class)
class WireIT {
    /** Asks what policies would do, and changes nothing. */
    private static final String WHAT_IF = "https://graph.microsoft.com/v1.0/identity/conditionalAccess/evaluate";

    private final RunningSystem system;

    WireIT(RunningSystem system) {
        this.system = system;
    }

    /**
     * The simulated tenant refuses what Microsoft's metadata does not know, so a refusal would show here. Which method is the
     * default one, Graph v1.0 does not say: that it may go only last is learnt from its refusal.
     */
    @Test
    void only_documented_paths_and_properties_were_asked_for() throws IOException {
        assertThat(journal()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("url").asString()).startsWith("https://graph.microsoft.com/v1.0/");
            assertThat(line.path("status").asInt()).as(line.toString()).isNotIn(refusals(line));
        });
    }

    private static List<Integer> refusals(JsonNode line) {
        if (isDrive(line)) {
            return List.of(400, 405, 501);
        }
        return isMethodRemoval(line) ? List.of(403, 405, 501) : List.of(400, 403, 405, 501);
    }

    /** No permission for it is asked of a firm, since it would open every file; that it is refused is what makes it unknown. */
    private static boolean isDrive(JsonNode line) {
        return line.path("caller").asString().equals("lastday-identity-audit")
                && line.path("url").asString().endsWith("/drive?$select=id,name,driveType");
    }

    private static boolean isMethodRemoval(JsonNode line) {
        return line.path("method").asString().equals("DELETE")
                && line.path("url").asString().contains("/authentication/");
    }

    @Test
    void the_audits_only_read() throws IOException {
        List<JsonNode> audits = journal().stream()
                .filter(line -> line.path("caller").asString().endsWith("-audit"))
                .filter(line -> !line.path("url").asString().endsWith("/$batch"))
                .toList();

        assertThat(audits).isNotEmpty();
        Set<String> others = audits.stream()
                .filter(line -> !line.path("method").asString().equals("GET"))
                .map(line ->
                        line.path("method").asString() + " " + line.path("url").asString())
                .collect(Collectors.toSet());
        assertThat(others).isSubsetOf("POST " + WHAT_IF);
    }

    @Test
    void no_secret_was_written_down() throws IOException {
        String whole = Files.readString(system.journal());

        for (String name :
                List.of("graph-lastday-offboarding", "graph-lastday-identity-audit", "graph-lastday-device-audit")) {
            assertThat(whole).doesNotContain(system.secrets().named(name));
        }
        assertThat(whole).doesNotContain("Bearer ");
    }

    private List<JsonNode> journal() throws IOException {
        return Files.readAllLines(system.journalOfTheDemo()).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
