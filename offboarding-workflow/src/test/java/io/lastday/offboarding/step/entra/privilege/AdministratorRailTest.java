package io.lastday.offboarding.step.entra.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.leaver.CaseQueries;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is left to administer the tenant, with real cases in a real database. */
@CoreTest
class AdministratorRailTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private CaseStore cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private TransactionTemplate transaction;

    private final PersonId.Entra leaver = new PersonId.Entra(UUID.randomUUID().toString());

    private AdministratorRail rail;

    @BeforeEach
    void build() {
        rail = new AdministratorRail(world, cases, queries, transaction);
    }

    @Test
    void nobodyElseMeansThatTheRoleStays() {
        only(Set.of());

        assertThat(rail.othersRemain(RemoteWire.context(accounts(), null))).isFalse();
    }

    @Test
    void aColleagueWhoIsNotLeavingIsEnough() {
        only(Set.of(world.person("Remaining Administrator")));

        assertThat(rail.othersRemain(RemoteWire.context(accounts(), null))).isTrue();
    }

    @Test
    void aColleagueWithAnOpenCaseIsNobodyToRelyOn() {
        PersonId colleague = world.person("Leaving Administrator");
        only(Set.of(colleague));
        new Desk(port).start(Desk.inAMonth(colleague));

        assertThat(rail.othersRemain(RemoteWire.context(accounts(), null))).isFalse();
    }

    private void only(Set<PersonId> others) {
        world.privilege(leaver, new Privilege(List.of("Global Administrator"), true, others, false, null));
    }

    private LeaverAccounts accounts() {
        return new LeaverAccounts(
                leaver,
                "An administrator",
                List.of(new Account(ConnectedSystem.ENTRA, leaver.id(), "administrator@firm.example")));
    }
}
