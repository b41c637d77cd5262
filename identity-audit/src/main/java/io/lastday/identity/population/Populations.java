package io.lastday.identity.population;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.Membership;
import io.lastday.identity.directory.OwnedApplication;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.directory.RoleHolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts everybody into exactly one population, and says why they matter. */
public final class Populations {

    private static final Set<String> SHARED = Set.of("shared", "room", "equipment");

    private final Set<String> breakGlass;
    private final AccountSettings settings;

    /** @param breakGlass person ids of emergency accounts */
    public Populations(Set<String> breakGlass, AccountSettings settings) {
        this.breakGlass = Set.copyOf(breakGlass);
        this.settings = settings;
    }

    /** Whether the account is a listed emergency account. */
    public boolean isBreakGlass(String subject) {
        return breakGlass.contains(subject);
    }

    /** @param usable whether somebody could sign in with any of the person's accounts */
    public Population of(PersonFacts facts, boolean usable) {
        if (isBreakGlass(facts.subject())) {
            return Population.BREAK_GLASS;
        }
        if (usable && !facts.roles().isEmpty()) {
            return Population.PRIVILEGED;
        }
        if (isShared(facts)) {
            return Population.SHARED_MAILBOXES;
        }
        return usable ? usable(facts) : Population.NOT_COUNTED;
    }

    private Population usable(PersonFacts facts) {
        if (isService(facts)) {
            return Population.SERVICE_ACCOUNTS;
        }
        if (isSensitive(facts)) {
            return Population.SENSITIVE;
        }
        EntraUser user = facts.user();
        return user != null && user.guest() ? Population.GUESTS : Population.STAFF;
    }

    /** Why the person matters or has rules of their own, in sentences. */
    public List<String> marks(PersonFacts facts) {
        List<String> marks = new ArrayList<>();
        if (isBreakGlass(facts.subject())) {
            marks.add("A listed emergency account.");
        }
        facts.roles().forEach(role -> marks.add(words(role)));
        if (names(settings.finance(), facts)) {
            marks.add("Configured as somebody who can move money.");
        }
        if (names(settings.mailboxRich(), facts)) {
            marks.add("Configured as somebody whose mailbox is worth more than others.");
        }
        for (OwnedApplication application : facts.applications()) {
            marks.add("Owns the application " + Objects.requireNonNullElse(application.name(), application.id()) + ".");
        }
        if (isService(facts)) {
            marks.add("An account that programs use.");
        }
        return marks;
    }

    private static String words(RoleHolding role) {
        String verb = role.eligible() ? "May take" : "Holds";
        String group = Objects.requireNonNullElse(role.group(), "a group");
        String path = role.via() == null
                ? ""
                : switch (role.via()) {
                    case DIRECT -> "";
                    case ROLE_ASSIGNABLE_GROUP -> " through group " + group;
                    case PIM_GROUP -> " by becoming a member of group " + group;
                };
        String scope = role.tenantWide() ? "" : ", over a part of the directory";
        return verb + " the role " + Objects.requireNonNullElse(role.name(), role.role()) + path + scope + ".";
    }

    private static boolean isShared(PersonFacts facts) {
        return facts.mailbox() != null
                && SHARED.contains(String.valueOf(facts.mailbox().purpose()));
    }

    private boolean isSensitive(PersonFacts facts) {
        return names(settings.finance(), facts)
                || names(settings.mailboxRich(), facts)
                || !facts.applications().isEmpty();
    }

    private boolean isService(PersonFacts facts) {
        return names(settings.service(), facts)
                || facts.accounts().stream().anyMatch(account -> Boolean.TRUE.equals(account.serviceAccount()))
                || userNames(facts)
                        .anyMatch(name -> settings.serviceNames().stream().anyMatch(name::startsWith));
    }

    private static Stream<String> userNames(PersonFacts facts) {
        Stream<String> entra = facts.user() == null
                ? Stream.empty()
                : Stream.ofNullable(facts.user().userPrincipalName());
        return Stream.concat(entra, facts.accounts().stream().map(KeycloakUser::username));
    }

    private static boolean names(Set<String> configured, PersonFacts facts) {
        return configured.contains(facts.subject())
                || facts.memberships().stream().map(Membership::group).anyMatch(configured::contains);
    }
}
