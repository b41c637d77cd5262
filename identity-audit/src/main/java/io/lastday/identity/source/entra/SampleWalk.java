package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.SignInSample;
import io.lastday.identity.directory.SignInSample.Verdict;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.identity.source.Spacing;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks Microsoft's What-If evaluation about a few of the {@link ShortList}, one call a second: the question changes nothing. */
final class SampleWalk {

    private static final String EVALUATE = "/identity/conditionalAccess/evaluate";
    private static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";
    private static final String BROWSER = "browser";
    private static final String WINDOWS = "windows";
    private static final String TYPE = "@odata.type";

    private final EntraPages pages;
    private final FactWriter facts;
    private final Spacing spacing;
    private final int samples;

    SampleWalk(EntraPages pages, FactWriter facts, Spacing spacing, int samples) {
        this.pages = pages;
        this.facts = facts;
        this.spacing = spacing;
        this.samples = samples;
    }

    /** @param list whom to choose from, the most important first */
    Mono<Void> walk(Walk walk, Mono<List<String>> list) {
        Mono<List<String>> chosen = list.map(all -> all.stream().limit(samples).toList());
        return walk.full(
                Parts.SAMPLES,
                Set.of(Kinds.SAMPLE, Kinds.UNREAD),
                cursor -> chosen.flatMap(all -> page(all, cursor == null ? 0 : Integer.parseInt(cursor))));
    }

    private Mono<FactPage> page(List<String> all, int at) {
        if (at >= all.size()) {
            return Mono.just(FactPage.last(List.of()));
        }
        String user = all.get(at);
        String next = at + 1 < all.size() ? String.valueOf(at + 1) : null;
        return spacing.keep(pages.ask(GraphPermission.POLICIES, EVALUATE, question(user)))
                .map(answer -> FactPage.of(List.of(facts.aboutEntra(Kinds.SAMPLE, user, user, sample(answer))), next))
                .onErrorResume(failure -> notAnswered(failure, next));
    }

    /** Whoever cannot be asked about, for instance because they are gone, is left out; a tenant that may not ask is named. */
    private Mono<FactPage> notAnswered(Throwable failure, @Nullable String next) {
        return switch (failure) {
            case RemoteFailure.NotFound gone -> Mono.just(FactPage.of(List.of(), next));
            case RemoteFailure.MissingPermission refused ->
                Mono.just(FactPage.last(List.of(facts.unread(Parts.SAMPLES, Unread.reason(refused), refused.scope()))));
            default -> Mono.error(failure);
        };
    }

    private static ObjectNode question(String user) {
        ObjectNode question = JsonMapper.shared().createObjectNode();
        question.putObject("signInIdentity")
                .put(TYPE, "#microsoft.graph.userSignIn")
                .put("userId", user);
        question.putObject("signInContext")
                .put(TYPE, "#microsoft.graph.applicationContext")
                .putArray("includeApplications")
                .add(EXCHANGE);
        question.putObject("signInConditions").put("clientAppType", BROWSER).put("devicePlatform", WINDOWS);
        return question;
    }

    private static SignInSample sample(JsonNode answer) {
        List<Verdict> verdicts = answer.path("value")
                .valueStream()
                .map(policy -> new Verdict(
                        Said.id(policy),
                        Said.text(policy, "state"),
                        Said.flag(policy, "policyApplies"),
                        Said.text(policy, "analysisReasons")))
                .toList();
        return new SignInSample(EXCHANGE, BROWSER, WINDOWS, verdicts);
    }
}
