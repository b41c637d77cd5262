package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.part.Operator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who could be the demo's leaver. */
final class Candidates {
    private static final String SEEDED_LEAVER = "Priya Nair";
    private static final int ENOUGH = 25;

    private Candidates() {}

    /**
     * Names to try in turn: the demo's usual leaver, then others of the firm who play no other part here.
     *
     * @param tenant the folder of another firm than the seeded one
     */
    static List<String> of(@Nullable Path tenant) {
        return tenant == null
                ? List.of(SEEDED_LEAVER)
                : Stream.concat(Stream.of(SEEDED_LEAVER), staff(tenant)).toList();
    }

    private static Stream<String> staff(Path tenant) {
        Path users = tenant.resolve("users.json");
        if (!Files.isRegularFile(users)) {
            throw new Refused(tenant + " has no users.json, so nobody could leave.");
        }
        List<String> operators = Operator.ALL.stream()
                .map(operator -> operator.firstName() + " " + operator.lastName())
                .toList();
        return JsonMapper.shared()
                .readTree(users)
                .path("value")
                .valueStream()
                .filter(user -> user.path("accountEnabled").asBoolean(true))
                .filter(user -> !user.path("userType").asString("Member").equals("Guest"))
                .map(user -> user.path("displayName").asString(""))
                .filter(name -> !name.isBlank() && !operators.contains(name))
                .limit(ENOUGH);
    }
}
