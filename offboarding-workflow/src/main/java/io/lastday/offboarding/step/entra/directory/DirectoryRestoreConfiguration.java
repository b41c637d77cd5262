package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the directory gives back: a deleted guest first of all, everything else after sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class DirectoryRestoreConfiguration {

    private final ReadBack readBack = new ReadBack(Thread::sleep);

    @Bean
    @Order(0)
    RestorePart guestRestore(Graph graph, EntraAccounts accounts) {
        return new GuestRestore(accounts, new Guests(graph), readBack);
    }

    /** Remembers, too: a part of both kinds. */
    @Bean
    @Order(10)
    PasswordParts passwordParts(Graph graph) {
        return new PasswordParts(new Passwords(graph));
    }

    @Bean
    @Order(11)
    RestorePart authMethodsRestore(Graph graph) {
        return restoreOfMethods(new AuthMethods(graph), readBack);
    }

    @Bean
    @Order(13)
    RestorePart groupsRestore(Graph graph) {
        return restoreOfGroups(new Groups(graph), readBack);
    }

    /** Before the groups behind them: a team that has the person back has its group too. */
    @Bean
    @Order(12)
    RestorePart teamsRestore(Graph graph) {
        return restoreOfTeams(new Teams(graph, new Groups(graph)), readBack);
    }

    @Bean
    @Order(14)
    RestorePart ownedGroupsRestore(Graph graph) {
        return restoreOfOwned(new Groups(graph), readBack);
    }

    @Bean
    @Order(15)
    RestorePart unitsRestore(Graph graph) {
        return restoreOfUnits(new Units(graph), readBack);
    }

    @Bean
    @Order(16)
    RestorePart reportsRestore(Graph graph) {
        return restoreOfReports(new Reports(graph), readBack);
    }

    @Bean
    @Order(17)
    RestorePart devicesRestore(Graph graph) {
        return restoreOfDevices(new OwnDevices(graph), readBack);
    }

    static RestorePart restoreOfMethods(AuthMethods methods, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.auth-methods",
                AuthMethod[].class,
                "sign-in method",
                methods::of,
                (method, user) -> {},
                method -> no(DirectoryReasons.REGISTER_ANEW, "It cannot be given back: the person registers it anew."),
                readBack);
    }

    static RestorePart restoreOfGroups(Groups groups, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.groups",
                GroupSeat[].class,
                "group",
                groups::of,
                groups::join,
                DirectoryRestoreConfiguration::ruledElsewhere,
                readBack);
    }

    static RestorePart restoreOfTeams(Teams teams, ReadBack readBack) {
        return new HeldRestore<>(
                "teams.memberships",
                TeamSeat[].class,
                "team",
                teams::of,
                (seat, user) -> teams.join(seat.id(), user, seat.owner()),
                seat -> seat.dynamic() ? byRule() : Optional.empty(),
                readBack);
    }

    static RestorePart restoreOfOwned(Groups groups, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.owned-groups",
                OwnedGroup[].class,
                "ownership of group",
                groups::ownedWithOthers,
                (owned, user) -> groups.own(owned.group(), user),
                owned -> ruledElsewhere(owned.group()),
                readBack);
    }

    static RestorePart restoreOfUnits(Units units, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.administrative-units",
                Unit[].class,
                "administrative unit",
                units::of,
                (unit, user) -> units.join(unit.id(), user),
                unit -> unit.dynamic() ? byRule() : Optional.empty(),
                readBack);
    }

    static RestorePart restoreOfReports(Reports reports, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.reports",
                Report[].class,
                "direct report",
                reports::of,
                (report, user) -> reports.assign(report.id(), user),
                report -> report.synced()
                        ? no(DirectoryReasons.SYNCED_FROM_AD, "Active Directory says who leads them: set it there.")
                        : Optional.empty(),
                readBack);
    }

    static RestorePart restoreOfDevices(OwnDevices devices, ReadBack readBack) {
        return new HeldRestore<>(
                "entra.devices",
                OwnDevice[].class,
                "device",
                devices::enabledOf,
                (device, user) -> devices.setEnabled(device.id(), true),
                DirectoryRestoreConfiguration::notOurs,
                readBack);
    }

    private static Optional<Outcome> notOurs(OwnDevice device) {
        return device.windows() && !device.synced()
                ? Optional.empty()
                : no(DirectoryReasons.NOT_WINDOWS, "It was not disabled from here: enable it by hand.");
    }

    private static Optional<Outcome> ruledElsewhere(GroupSeat seat) {
        if (seat.dynamic()) {
            return byRule();
        }
        return seat.synced() || seat.exchangeOnly()
                ? no(DirectoryReasons.EXCHANGE_ONLY, "It was not left from here: put the person in by hand.")
                : Optional.empty();
    }

    private static Optional<Outcome> byRule() {
        return no(DirectoryReasons.DYNAMIC_GROUP, "A rule chooses its members.");
    }

    private static Optional<Outcome> no(ReasonCode reason, String why) {
        return Optional.of(new Outcome.Skipped(reason, why));
    }
}
