package io.lastday.platform.scan;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.platform.flag.FlagRound;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What an audit imports, put together by Spring from its properties. */
class ScanWiringTest {

    @RegisterExtension
    static final WireMockExtension WIRE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final AuditLab lab = new AuditLab();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withPropertyValues("lastday.scan.path=/api/lab/scans")
            .withBean(DatabaseClient.class, () -> lab.db)
            .withBean(JsonMapper.class, JsonMapper::shared)
            .withBean(
                    ReactiveTransactionManager.class, () -> new R2dbcTransactionManager(lab.db.getConnectionFactory()))
            .withBean(ScanScope.class, () -> lab.scope(List.of(lab.entra, lab.keycloak)))
            .withUserConfiguration(ScanConfiguration.class);

    @Test
    void aScanOfAConfiguredServiceIsTold() {
        WIRE.stubFor(post(urlEqualTo("/flags")).willReturn(ok()));
        lab.entra.users.add("ann");
        lab.entra.gaps.add("ann=HIGH");

        runner.withPropertyValues(
                        "lastday.flags.webhook.url=" + WIRE.baseUrl() + "/flags",
                        "lastday.flags.webhook.secret=a-secret-of-forty-characters-for-testing")
                .run(context -> {
                    context.getBean(ScanPipeline.class)
                            .start(AuditLab.FIRM, null, "it")
                            .block();
                    assertThat(isTold()).isTrue();
                });
    }

    @Test
    void withoutSettingsTheServiceStartsAndTellsNobody() {
        runner.run(context ->
                assertThat(context.getBean(FlagRound.class).once().block()).isZero());
    }

    private static boolean isTold() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (WIRE.findAll(postRequestedFor(urlEqualTo("/flags"))).isEmpty()) {
            if (System.nanoTime() > until) {
                return false;
            }
            AuditLab.pause(100);
        }
        return true;
    }
}
