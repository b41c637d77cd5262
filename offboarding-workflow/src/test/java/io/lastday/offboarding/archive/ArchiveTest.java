package io.lastday.offboarding.archive;

import io.lastday.offboarding.testing.ArchiveApplication;
import io.lastday.offboarding.testing.CoreTest;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Runs core, archive and evidence over HTTP, with a folder and a seal key of its own. Test classes share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ArchiveApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {CoreTest.Outside.class, ArchiveTest.Folders.class})
@interface ArchiveTest {

    /** Where this archive lies. */
    final class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Path HOME = home();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "lastday.archive.root=" + HOME.resolve("archive"),
                            "lastday.archive.keys=" + HOME.resolve("keys"),
                            "lastday.archive.max-upload=2MB",
                            "lastday.seal.key=" + HOME.resolve("seal.pem"))
                    .applyTo(context);
        }

        private static Path home() {
            try {
                Path home = Files.createTempDirectory("lastday-archive");
                byte[] key = KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
                Files.writeString(
                        home.resolve("seal.pem"),
                        "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                                + "\n-----END PRIVATE KEY-----\n");
                return home;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            } catch (GeneralSecurityException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }
}
