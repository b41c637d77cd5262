package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.AccessPolicy.Conditions;
import io.lastday.identity.directory.AccessPolicy.Users;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The same question answered by trying every sign-in there is: slow, and too simple to be wrong. */
final class EverySignIn {

    private EverySignIn() {}

    private record SignIn(String application, String client, boolean hull, boolean leeds) {}

    /** @param plain only sign-ins from at most one place */
    static boolean isGuarded(List<AccessPolicy> policies, boolean plain) {
        return all().filter(signIn -> !plain || !(signIn.hull && signIn.leeds))
                .allMatch(signIn -> policies.stream().anyMatch(policy -> guards(policy, signIn)));
    }

    private static Stream<SignIn> all() {
        return PolicyLaws.APPLICATIONS.stream()
                .flatMap(application -> PolicyLaws.CLIENTS.stream()
                        .flatMap(client -> Stream.of(
                                new SignIn(application, client, false, false),
                                new SignIn(application, client, true, false),
                                new SignIn(application, client, false, true),
                                new SignIn(application, client, true, true))));
    }

    private static boolean guards(AccessPolicy policy, SignIn signIn) {
        return "enabled".equals(policy.state())
                && asks(policy)
                && means(policy.conditions().users())
                && applies(policy.conditions(), signIn);
    }

    private static boolean asks(AccessPolicy policy) {
        List<String> controls = policy.grantControls().builtInControls();
        return controls.equals(List.of("mfa"))
                || controls.equals(List.of("block"))
                || "AND".equals(policy.grantControls().operator()) && controls.contains("mfa");
    }

    private static boolean means(Users users) {
        boolean in = users.includeUsers().contains("All")
                || users.includeUsers().contains(PolicyLaws.PERSON)
                || users.includeGroups().contains("g1");
        return in && !users.excludeGroups().contains("g1");
    }

    private static boolean applies(Conditions conditions, SignIn signIn) {
        List<String> applications = conditions.applications().includeApplications();
        boolean application = (applications.contains("All") || applications.contains(signIn.application))
                && !conditions.applications().excludeApplications().contains(signIn.application);
        List<String> clients = conditions.clientAppTypes();
        return application && (clients.contains("all") || clients.contains(signIn.client)) && place(conditions, signIn);
    }

    private static boolean place(Conditions conditions, SignIn signIn) {
        Set<String> here = signIn.hull
                ? signIn.leeds ? Set.of("hull", "leeds") : Set.of("hull")
                : signIn.leeds ? Set.of("leeds") : Set.of();
        AccessPolicy.Locations locations = conditions.locations();
        if (locations == null) {
            return true;
        }
        boolean in = locations.includeLocations().contains("All")
                || locations.includeLocations().stream().anyMatch(here::contains);
        return in && locations.excludeLocations().stream().noneMatch(here::contains);
    }
}
