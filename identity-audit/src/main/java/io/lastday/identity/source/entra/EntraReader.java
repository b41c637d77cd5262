package io.lastday.identity.source.entra;

import io.lastday.identity.directory.EntraFacts;
import io.lastday.identity.directory.EntraFacts.EntraUser;
import io.lastday.identity.directory.EntraFacts.Policies;
import io.lastday.identity.directory.EntraFacts.RoleHolding;
import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.directory.Sources;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.scan.SourceReader;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over Entra: people, report, policies and roles side by side, then the groups that those name. Only reads. */
@Component
final class EntraReader implements SourceReader {

    private final JsonMapper json;
    private final UserReader users;
    private final RegistrationReader registrations;
    private final PolicyReader policies;
    private final RoleReader roles;
    private final GroupReader groups;
    private final MethodReader methods;
    private final MailboxReader mailboxes;

    EntraReader(Graph graph, JsonMapper json, IdentitySettings settings) {
        this.json = json;
        this.users = new UserReader(graph);
        this.registrations = new RegistrationReader(graph);
        this.policies = new PolicyReader(graph, settings.policyPause());
        this.roles = new RoleReader(graph);
        this.groups = new GroupReader(graph);
        this.methods = new MethodReader(graph, settings.confirmLimit());
        this.mailboxes = new MailboxReader(graph);
    }

    @Override
    public String source() {
        return Sources.ENTRA;
    }

    @Override
    public Mono<String> read(LongConsumer read) {
        return Mono.zip(users.read(read), registrations.read(read), policies.read(read), roles.read(read))
                .flatMap(parts -> Mono.zip(
                                methods.confirm(parts.getT1(), parts.getT2()),
                                groups.read(namedByPolicies(parts.getT3()), principals(parts.getT4(), parts.getT1())),
                                mailboxes.purposes(parts.getT1()))
                        .map(more -> new EntraFacts(
                                more.getT3(), parts.getT2(), more.getT1(), parts.getT3(), parts.getT4(), more.getT2())))
                .map(json::writeValueAsString);
    }

    private static Set<String> namedByPolicies(Policies policies) {
        return policies.rows().stream()
                .flatMap(policy ->
                        Stream.of(policy.include().groups(), policy.exclude().groups()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** Who holds a role and is no user: a group, or an app, which then has no members. */
    private static Set<String> principals(List<RoleHolding> roles, List<EntraUser> users) {
        Set<String> people = users.stream().map(EntraUser::id).collect(Collectors.toSet());
        return roles.stream()
                .map(RoleHolding::principalId)
                .filter(id -> !people.contains(id))
                .collect(Collectors.toSet());
    }
}
