package io.lastday.identity.source.entra;

import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/** Every user of the tenant, disabled ones and guests too. */
final class UserReader {

    private static final String PERMISSION = "User.Read.All";
    private static final int PAGE = 999;
    private static final String[] MEMBERS = {"id", "displayName", "userPrincipalName", "accountEnabled", "userType"};

    private final Graph graph;

    UserReader(Graph graph) {
        this.graph = graph;
    }

    Mono<List<EntraUser>> read(LongConsumer read) {
        return Patience.read(() -> users(read));
    }

    private List<EntraUser> users(LongConsumer read) {
        List<EntraUser> users = new ArrayList<>();
        graph.eachPage(
                PERMISSION,
                new Paged<>(
                        client -> client.users().get(request -> {
                            request.queryParameters.select = MEMBERS;
                            request.queryParameters.top = PAGE;
                        }),
                        (client, link) -> client.users().withUrl(link).get(),
                        UserCollectionResponse::getValue),
                page -> {
                    page.forEach(user -> users.add(user(user)));
                    read.accept(page.size());
                });
        return users;
    }

    private static EntraUser user(User user) {
        return new EntraUser(
                Objects.requireNonNull(user.getId(), "user.id"),
                user.getDisplayName(),
                user.getUserPrincipalName(),
                // not reported is taken for enabled: leaving somebody out of a figure needs a reason
                !Boolean.FALSE.equals(user.getAccountEnabled()),
                user.getUserType(),
                null);
    }
}
