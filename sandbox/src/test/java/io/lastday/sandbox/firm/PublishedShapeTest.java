package io.lastday.sandbox.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.PathReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The simulator must not invent a path, a property or a value that Microsoft does not publish. */
class PublishedShapeTest {
    private static final GraphTable TABLE = GraphTable.load();
    private final BodyCheck check = new BodyCheck(TABLE);
    private final TenantFiles files = Firm.harbourAndFinch(Firm.SEED, Instant.parse("2026-11-21T12:00:00Z"))
            .graphFiles();

    @Test
    void every_path_and_every_property_of_the_seeded_firm_is_published() {
        var faults = new ArrayList<String>();
        files.documents().forEach((path, document) -> {
            if (path.startsWith("sandbox/")) {
                return; // what Exchange knows and Graph does not
            }
            var type = Objects.requireNonNull(new PathReader(TABLE).read(path).type());
            var entities = type.collection() ? entities(document) : List.of(document);
            for (var entity : entities) {
                var concrete = check.concrete(type.name(), entity);
                check.fault(concrete, entity).ifPresent(f -> faults.add(path + ": " + f));
            }
        });

        assertThat(files.documents()).hasSizeGreaterThan(1000);
        assertThat(faults).isEmpty();
    }

    private static List<JsonNode> entities(JsonNode document) {
        return document.path("value").valueStream().toList();
    }

    @Test
    void every_content_stands_at_a_published_path() {
        assertThat(files.contents().keySet())
                .hasSize(2)
                .allSatisfy(path ->
                        assertThat(new PathReader(TABLE).read(path).pattern()).isNotEmpty());
    }

    @Test
    void the_check_itself_finds_what_is_not_published() {
        var invented = Json.object().put("displayName", "x").put("shoeSize", 44);
        var wrong = Json.object().put("accountEnabled", "yes");
        var misspelt = Json.object().put("managedDeviceOwnerType", "private");

        assertThat(check.fault("user", invented).orElseThrow()).contains("shoeSize");
        assertThat(check.fault("user", wrong).orElseThrow()).contains("accountEnabled");
        assertThat(check.fault("managedDevice", misspelt).orElseThrow()).contains("managedDeviceOwnerType");
    }
}
