package io.lastday.device.source.leaver;

import io.lastday.device.fact.Kinds;
import io.lastday.device.fact.OpenCase;
import io.lastday.device.inventory.Sources;
import io.lastday.platform.security.MachineToken;
import io.lastday.platform.security.OidcSettings;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over the people on whom a leaver case is open. Only reads; there only where the cases are connected. */
@Component
@ConditionalOnProperty("lastday.devices.leavers.base-url")
final class LeaverWalker implements SourceWalker {

    private final OpenCases cases;
    private final JsonMapper json;

    LeaverWalker(LeaverSettings settings, OidcSettings oidc, JsonMapper json) {
        this.cases = new OpenCases(
                Objects.requireNonNull(settings.baseUrl()),
                new MachineToken.Login(
                        oidc.issuer(),
                        settings.tokenUri(),
                        settings.clientId(),
                        Objects.requireNonNull(settings.clientSecret(), "lastday.devices.leavers.client-secret")),
                json);
        this.json = json;
    }

    @Override
    public String source() {
        return Sources.LASTDAY;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return walk.full(
                "leavers",
                Set.of(Kinds.LEAVER),
                cursor -> cases.page(cursor)
                        .map(page -> FactPage.of(
                                page.people().stream().map(this::fact).toList(), page.next())));
    }

    /** About the person, who may hold several devices. */
    private Fact fact(OpenCase leaving) {
        return new Fact(
                Kinds.LEAVER,
                leaving.caseId() + "/" + leaving.person(),
                leaving.person(),
                json.writeValueAsString(leaving));
    }
}
