package io.lastday.identity.source.entra;

import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.source.CloseLooks;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.Spacing;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import io.lastday.platform.source.Pace;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * One walk over Entra. The report is the longest part by far, since its limit is five calls in ten seconds: everything that does
 * not need it is read beside it. Only reads.
 */
@Component
final class EntraWalker implements SourceWalker {

    private static final int REPORT_CALLS = 5;

    private final UserWalk users;
    private final RegistrationWalk registrations;
    private final PolicyWalk policies;
    private final TenantWalk tenant;
    private final GroupWalk groups;
    private final RoleWalk roles;
    private final ApplicationWalk applications;
    private final MailboxWalk mailboxes;
    private final DriveWalk drives;
    private final LibraryWalk libraries;
    private final MethodWalk methods;
    private final SampleWalk samples;
    private final ShortList shortList;

    EntraWalker(
            Graph graph,
            GraphSettings connection,
            JsonMapper json,
            IdentitySettings settings,
            CloseLooks looks,
            @Value("${lastday.firm.break-glass:}") List<String> breakGlass) {
        EntraPages pages = new EntraPages(graph);
        FactWriter facts = new FactWriter(json);
        Pace reports = new Pace(REPORT_CALLS, settings.reportWindow(), Clock.systemUTC());
        Spacing policyCalls = new Spacing(settings.policyPause());
        Slice slice = new Slice(facts, looks, settings.mailboxLimit());
        this.users = new UserWalk(pages, facts, json);
        this.registrations = new RegistrationWalk(pages, facts, reports);
        this.policies = new PolicyWalk(pages, facts, policyCalls);
        this.tenant = new TenantWalk(pages, facts, policyCalls);
        this.groups = new GroupWalk(pages, facts, json);
        this.roles = new RoleWalk(pages, facts);
        this.applications = new ApplicationWalk(pages, facts);
        this.mailboxes = new MailboxWalk(graph, facts, slice);
        this.drives = new DriveWalk(graph, facts, slice);
        this.libraries = new LibraryWalk(pages, facts);
        this.shortList = new ShortList(facts, breakGlass, looks, settings.confirmLimit());
        this.methods = new MethodWalk(graph, facts, new MethodWords(connection.clientSecret()));
        this.samples = new SampleWalk(pages, facts, policyCalls, settings.samples());
    }

    @Override
    public String source() {
        return Sources.ENTRA;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        Mono<Void> policyGroups = policies.walk(walk).then(Mono.defer(() -> groups.walk(walk)));
        Mono<Void> personal = Mono.when(users.walk(walk), tenant.walk(walk))
                .then(Mono.defer(() -> mailboxes.walk(walk)))
                .then(Mono.defer(() -> drives.walk(walk)));
        Mono<Void> owned = applications.walk(walk).then(Mono.defer(() -> libraries.walk(walk)));
        return Mono.when(registrations.walk(walk), policyGroups, personal, roles.walk(walk), owned)
                .then(Mono.defer(() -> someOneByOne(walk)));
    }

    /** Nothing else is read any more: both are asked side by side, about a list that takes a pass over everybody. */
    private Mono<Void> someOneByOne(Walk walk) {
        Mono<List<String>> list = shortList.of(walk).cache();
        return Mono.when(methods.walk(walk, list), samples.walk(walk, list));
    }
}
