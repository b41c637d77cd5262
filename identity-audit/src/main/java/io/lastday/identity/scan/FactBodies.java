package io.lastday.identity.scan;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FactJson;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.Flow;
import io.lastday.identity.directory.Group;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Mailbox;
import io.lastday.identity.directory.Membership;
import io.lastday.identity.directory.Methods;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.directory.OwnedDrive;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.Registration;
import io.lastday.identity.directory.RoleHolding;
import io.lastday.identity.directory.SignInSample;
import io.lastday.identity.directory.Tenant;
import io.lastday.identity.directory.Unread;
import io.lastday.platform.walk.Fact;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of facts into records. */
final class FactBodies {

    private final JsonMapper json;

    FactBodies(JsonMapper json) {
        this.json = FactJson.from(json);
    }

    FirmFacts firm(List<Fact> facts) {
        return new FirmFacts(
                all(facts, Kinds.POLICY, AccessPolicy.class),
                byKey(all(facts, Kinds.GROUP, Group.class), Group::id),
                one(facts, Kinds.TENANT, Tenant.class),
                one(facts, Kinds.FLOW, Flow.class),
                byKey(all(facts, Kinds.UNREAD, Unread.class), Unread::part));
    }

    PersonFacts person(String subject, List<Fact> facts) {
        return new PersonFacts(
                subject,
                one(facts, Kinds.USER, EntraUser.class),
                one(facts, Kinds.REGISTRATION, Registration.class),
                one(facts, Kinds.METHODS, Methods.class),
                all(facts, Kinds.MEMBER, Membership.class),
                all(facts, Kinds.ROLE, RoleHolding.class),
                one(facts, Kinds.MAILBOX, Mailbox.class),
                all(facts, Kinds.APPLICATION, OwnedApplication.class),
                drives(facts),
                all(facts, Kinds.ACCOUNT, KeycloakUser.class),
                all(facts, Kinds.SAMPLE, SignInSample.class));
    }

    private List<OwnedDrive> drives(List<Fact> facts) {
        return Stream.of(Kinds.DRIVE, Kinds.LIBRARY)
                .flatMap(kind -> all(facts, kind, OwnedDrive.class).stream())
                .toList();
    }

    <B> B read(Fact fact, Class<B> type) {
        return json.readValue(fact.body(), type);
    }

    private <B> List<B> all(List<Fact> facts, String kind, Class<B> type) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(fact -> read(fact, type))
                .toList();
    }

    private <B> @Nullable B one(List<Fact> facts, String kind, Class<B> type) {
        return all(facts, kind, type).stream().findFirst().orElse(null);
    }

    private static <B> Map<String, B> byKey(List<B> bodies, Function<B, String> key) {
        return bodies.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }
}
