package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who could be the demo's leaver. */
final class Candidates {
    private static final String SEEDED_LEAVER = "Priya Nair";
    private static final int ENOUGH = 25;

    private Candidates() {}

    /**
     * Names to try in turn.
     *
     * @param tenant the folder of another firm than the seeded one
     */
    static List<String> of(@Nullable Path tenant) {
        if (tenant == null) {
            return List.of(SEEDED_LEAVER);
        }
        Path users = tenant.resolve("users.json");
        if (!Files.isRegularFile(users)) {
            throw new Refused(tenant + " has no users.json, so nobody could leave.");
        }
        return JsonMapper.shared()
                .readTree(users)
                .path("value")
                .valueStream()
                .filter(user -> user.path("accountEnabled").asBoolean(true))
                .filter(user -> !user.path("userType").asString("Member").equals("Guest"))
                .map(user -> user.path("displayName").asString(""))
                .filter(name -> !name.isBlank())
                .limit(ENOUGH)
                .toList();
    }
}
