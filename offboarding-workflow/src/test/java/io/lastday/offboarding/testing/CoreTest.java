package io.lastday.offboarding.testing;

import io.lastday.platform.testing.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Runs the core over HTTP, on a database of its own, with an issuer in this JVM. Test classes share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CoreApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CoreTest.Outside.class)
public @interface CoreTest {

    /** Who signs the tokens. */
    TestIssuer ISSUER = TestIssuer.start();

    /** What Lastday and the system behind {@code webhook.crm} share. */
    String WEBHOOK_SECRET = "a-secret-of-tests-that-is-long-enough";

    /** Where the core finds its outside. */
    final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.newDatabase(),
                            "spring.datasource.username=postgres",
                            "lastday.oidc.issuer=" + ISSUER.issuer(),
                            "management.server.port=0",
                            "lastday.webhook.connectors.crm.url=https://crm.example/hook",
                            "lastday.webhook.connectors.crm.secret=" + WEBHOOK_SECRET,
                            // the database of a test run ends with it: nobody waits for its last connection
                            "spring.datasource.hikari.connection-timeout=2000",
                            "spring.lifecycle.timeout-per-shutdown-phase=2s",
                            "lastday.alarms-every=500ms",
                            "lastday.reviews-every=500ms",
                            "lastday.remediations.look-every=200ms",
                            "lastday.remediations.first-gap=20ms",
                            "lastday.engine.answers-every=200ms",
                            "lastday.engine.dead-letters-every=500ms")
                    .applyTo(context);
        }
    }
}
