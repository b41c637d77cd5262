package io.lastday.offboarding.testing;

import io.lastday.offboarding.OffboardingWorkflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfiguration;

/** Runs the service as it ships, adapters included; the systems behind them are addresses where nobody answers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OffboardingWorkflow.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeService.Outside.class)
public @interface WholeService {

    /** Where the service finds its outside. */
    final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String NOBODY = "http://127.0.0.1:1";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("shippedOnly", new ShippedOnly());
            Path folder = folder();
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.newDatabase(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.hikari.connection-timeout=2000",
                            "spring.lifecycle.timeout-per-shutdown-phase=2s",
                            "lastday.oidc.issuer=" + CoreTest.ISSUER.issuer(),
                            "management.server.port=0",
                            "lastday.graph.base-url=" + NOBODY + "/v1.0",
                            "lastday.graph.token-uri=" + NOBODY + "/token",
                            "lastday.graph.client-id=test",
                            "lastday.graph.client-secret=test",
                            "lastday.keycloak.base-url=" + NOBODY,
                            "lastday.keycloak.realm=harbour",
                            "lastday.keycloak.client-id=test",
                            "lastday.keycloak.client-secret=test",
                            "lastday.operators.base-url=" + NOBODY,
                            "lastday.operators.realm=lastday",
                            "lastday.operators.client-id=test",
                            "lastday.operators.client-secret=test",
                            "lastday.services.device-audit=" + NOBODY,
                            "lastday.services.identity-audit=" + NOBODY,
                            "lastday.archive.root=" + folder.resolve("archive"),
                            "lastday.archive.keys=" + folder.resolve("keys"),
                            "lastday.seal.key=" + sealKey(folder))
                    .applyTo(context);
        }

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("lastday-test");
                Files.createDirectories(folder.resolve("archive"));
                Files.createDirectories(folder.resolve("keys"));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path sealKey(Path folder) {
            try {
                byte[] key = KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
                String pem = "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n";
                return Files.writeString(folder.resolve("seal.pem"), pem);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps the scripted outside of other tests, which lies in the same packages, out of the service's scan. */
    final class ShippedOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().startsWith(WholeService.class.getPackageName() + ".");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ShippedOnly;
        }

        @Override
        public int hashCode() {
            return ShippedOnly.class.hashCode();
        }
    }
}
