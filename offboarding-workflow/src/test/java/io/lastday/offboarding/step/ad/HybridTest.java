package io.lastday.offboarding.step.ad;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account that the premises rule: whose word counts, and when. */
class HybridTest {

    private static final String SINCE_NOW = "since=" + NOW;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private AdDisable disable;
    private AdStaysDisabled stays;
    private SyncedAccounts synced;

    @BeforeEach
    void connect() {
        var graph = RemoteWire.graph(WIRE);
        synced = new SyncedAccounts(graph);
        FirstAid firstAid = new FirstAid(synced, new EntraAccounts(graph), READ_BACK);
        disable = new AdDisable(synced, firstAid);
        stays = new AdStaysDisabled(synced, firstAid);
        WIRE.stubFor(patch(urlPathEqualTo(ENTRA_USER)).willReturn(noContent()));
    }

    @Test
    void aPersonIsAskedWithIdentifiersAndNoName() {
        answers(WIRE, ENTRA_USER, account(false, NOW.minus(MINUTE)));

        assertThat(disable.run(at(NOW.plus(MINUTE), SINCE_NOW, null)))
                .isInstanceOfSatisfying(Outcome.NeedsHuman.class, o -> {
                    assertThat(o.reason()).isEqualTo(AdDisable.SYNCED_FROM_AD);
                    assertThat(o.detail()).contains("S-1-5-21-1-2-3-1104").doesNotContain(BOTH.displayName());
                });
    }

    @Test
    void aPersonsWordAloneIsNotDone() {
        answers(WIRE, ENTRA_USER, account(false, NOW.minus(MINUTE)));
        Instant said = NOW.plus(MINUTE);

        assertThat(disable.run(at(said.plus(MINUTE), SINCE_NOW, said)))
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo("WAITING_FOR_SYNC"));
        assertThat(disable.run(at(said.plus(SyncWait.PATIENCE).plus(MINUTE), SINCE_NOW, said)))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(SyncWait.SYNC_OVERDUE));
    }

    @Test
    void aPersonsWordAndTheDirectorysAreDone() {
        answers(WIRE, ENTRA_USER, account(false, NOW.plusSeconds(90)));

        assertThat(disable.run(at(NOW.plus(MINUTE).plus(MINUTE), SINCE_NOW, NOW.plus(MINUTE))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSyncThatEnabledTheAccountAgainRefutesWhatWasSaidBeforeAndProvesNothingLater() {
        Instant enabledAgain = NOW.plusSeconds(90);
        answers(WIRE, ENTRA_USER, account(true, enabledAgain), account(false, enabledAgain));
        Instant found = NOW.plusSeconds(120);

        StepResult blocked = disable.run(at(found, SINCE_NOW, NOW.plus(MINUTE)));

        assertThat(blocked)
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class, w -> assertThat(w.cursor()).isEqualTo("since=" + found));
        String cursor = ((StepResult.Waiting) blocked).cursor();
        assertThat(disable.run(at(found.plusSeconds(10), cursor, NOW.plus(MINUTE))))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.detail()).contains("enabled in the cloud again"));
        Instant saidAnew = found.plus(MINUTE);
        assertThat(disable.run(at(saidAnew.plusSeconds(10), cursor, saidAnew))).isInstanceOf(StepResult.Waiting.class);
    }

    @Test
    void anAccountOfTheCloudHasNothingOnThePremises() {
        answers(WIRE, ENTRA_USER, "{\"accountEnabled\":true,\"onPremisesSyncEnabled\":null}");

        assertThat(disable.run(at(NOW, null, null)))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class, o -> assertThat(o.reason()).isEqualTo(AdDisable.NOT_APPLICABLE));
        assertThat(stays.run(at(NOW, null, null))).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void withoutASyncTheCheckDoesNotEndInDone() {
        answers(WIRE, ENTRA_USER, account(false, NOW.minus(MINUTE)));
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/organization"))
                .willReturn(okJson("{\"value\":[{\"onPremisesLastSyncDateTime\":\"" + NOW.minus(MINUTE) + "\"}]}")));

        assertThat(stays.run(at(NOW.plus(MINUTE), SINCE_NOW, null))).isInstanceOf(StepResult.Waiting.class);
        assertThat(stays.run(at(NOW.plus(SyncWait.PATIENCE).plus(MINUTE), SINCE_NOW, null)))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class, o -> assertThat(o.reason()).isEqualTo(SyncWait.SYNC_OVERDUE));
    }

    @Test
    void whatThePremisesHoldIsUnknownAndGivenBackByPeople() {
        answers(WIRE, ENTRA_USER, account(false, NOW));
        AdParts parts = new AdParts(synced);

        assertThat(parts.list(BOTH))
                .extracting(Residual::reason)
                .singleElement()
                .asString()
                .startsWith("UNKNOWN");
        assertThat(parts.restore(before(), BOTH))
                .singleElement()
                .satisfies(restored -> assertThat(restored.outcome()).isInstanceOf(Outcome.Skipped.class));
    }

    private static StepContext at(Instant now, @Nullable String cursor, @Nullable Instant said) {
        StepContext plain = RemoteWire.context(cursor);
        CaseBrief brief = plain.brief().withSnapshot(before());
        return new StepContext(
                plain.firm(),
                plain.caseId(),
                plain.accounts(),
                plain.dates(),
                cursor,
                plain.attempt(),
                now,
                said == null ? brief : brief.claimed(new CaseBrief.Claim("entra:colleague", "disabled there", said)));
    }

    private static Snapshot before() {
        return new Snapshot(
                NOW,
                List.of(new Snapshot.AccountFacts(ConnectedSystem.ENTRA, USER, true, true, false, Map.of())),
                "{}");
    }

    private static String account(boolean enabled, Instant syncedAt) {
        return ("{\"accountEnabled\":%s,\"onPremisesSyncEnabled\":true,\"onPremisesLastSyncDateTime\":\"%s\","
                        + "\"onPremisesSecurityIdentifier\":\"S-1-5-21-1-2-3-1104\"}")
                .formatted(enabled, syncedAt);
    }
}
