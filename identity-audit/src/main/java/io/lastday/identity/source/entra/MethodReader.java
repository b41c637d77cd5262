package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.EntraFacts.Registration;
import io.lastday.identity.directory.EntraFacts.Registrations;
import io.lastday.platform.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Asks those for their methods whom the report calls unregistered: it is hours late, and nobody is to be named for a lapse
 * that was mended this morning. Bounded, so that it stays a short list.
 */
final class MethodReader {

    private static final String PERMISSION = "UserAuthenticationMethod.Read.All";
    private static final String NAMESPACE = "#microsoft.graph.";
    private static final String SUFFIX = "AuthenticationMethod";

    private final BatchedUsers users;
    private final int limit;

    MethodReader(Graph graph, int limit) {
        this.users = new BatchedUsers(graph, PERMISSION, id -> "/users/" + id + "/authentication/methods");
        this.limit = limit;
    }

    Mono<Map<String, List<String>>> confirm(List<EntraUser> people, Registrations registrations) {
        Set<String> enabled = people.stream()
                .filter(EntraUser::accountEnabled)
                .map(EntraUser::id)
                .collect(Collectors.toSet());
        List<String> suspects = registrations.rows().stream()
                .filter(row -> Boolean.FALSE.equals(row.mfaRegistered()))
                .map(Registration::id)
                .filter(enabled::contains)
                .limit(limit)
                .toList();
        return users.read(suspects)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> methods(entry.getValue()))));
    }

    private static List<String> methods(JsonNode body) {
        List<String> methods = new ArrayList<>();
        body.path("value")
                .forEach(method -> methods.add(word(method.path("@odata.type").asString("unnamed"))));
        methods.remove("password");
        return methods;
    }

    private static String word(String type) {
        String plain = type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
        return plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
    }
}
