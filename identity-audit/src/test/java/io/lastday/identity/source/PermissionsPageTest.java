package io.lastday.identity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/permissions.md tells a firm to grant what the code asks for, for the reason that the code gives, and nothing more. */
class PermissionsPageTest {

    private static final String APP = "lastday-identity-audit";
    private static final Pattern ROW = Pattern.compile("\\| ([a-z-]*) *\\| ([^|]+) \\| ([^|]+) \\|");

    private static Map<String, String> page(String section) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        String app = "";
        for (String line : section(section)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                app = row.group(1).isBlank() ? app : row.group(1);
                if (app.equals(APP)) {
                    rows.put(row.group(2).strip(), row.group(3).strip());
                }
            }
        }
        return rows;
    }

    private static List<String> section(String title) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "permissions.md"))) {
            return lines.dropWhile(line -> !line.startsWith(title))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .toList();
        }
    }

    @Test
    void everyPermissionOfGraphStandsThereWithItsReason() throws IOException {
        Map<String, String> asked = Stream.of(GraphPermission.values())
                .filter(GraphPermission::asked)
                .collect(Collectors.toMap(GraphPermission::scope, GraphPermission::reason));

        assertThat(page("## Microsoft Graph")).isEqualTo(asked);
    }

    @Test
    void everyRoleOfKeycloakStandsThereWithItsReason() throws IOException {
        Map<String, String> asked =
                Stream.of(KeycloakRole.values()).collect(Collectors.toMap(KeycloakRole::role, KeycloakRole::reason));

        assertThat(page("## Keycloak (roles of `realm-management` in the firm's realm)"))
                .isEqualTo(asked);
    }

    @Test
    void allOfThemOnlyRead() {
        assertThat(Stream.of(GraphPermission.values()).map(GraphPermission::scope))
                .allMatch(scope -> scope.contains(".Read.") || scope.endsWith(".Read"))
                .noneMatch(scope -> scope.contains("Write") || scope.contains("Privileged Operations"));
        assertThat(Stream.of(KeycloakRole.values()).map(KeycloakRole::role))
                .allMatch(role -> role.startsWith("view-") || role.startsWith("query-"));
    }
}
