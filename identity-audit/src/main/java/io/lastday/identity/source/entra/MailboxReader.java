package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What the mailboxes of enabled members are for: a shared one is nobody's account. Not known means counted. */
final class MailboxReader {

    private static final String PERMISSION = "MailboxSettings.Read";

    private final BatchedUsers users;

    MailboxReader(Graph graph) {
        this.users = new BatchedUsers(graph, PERMISSION, id -> "/users/" + id + "/mailboxSettings");
    }

    Mono<List<EntraUser>> purposes(List<EntraUser> people) {
        List<String> members = people.stream()
                .filter(EntraUser::accountEnabled)
                .filter(user -> !"Guest".equalsIgnoreCase(user.userType()))
                .map(EntraUser::id)
                .toList();
        return users.read(members)
                .onErrorResume(RemoteFailure.MissingPermission.class, refused -> Mono.just(Map.of()))
                .map(found -> people.stream()
                        .map(user -> found.containsKey(user.id()) ? withPurpose(user, found.get(user.id())) : user)
                        .toList());
    }

    private static EntraUser withPurpose(EntraUser user, JsonNode mailbox) {
        String purpose = mailbox.path("userPurpose").asString("");
        return purpose.isEmpty() ? user : user.withPurpose(purpose);
    }
}
