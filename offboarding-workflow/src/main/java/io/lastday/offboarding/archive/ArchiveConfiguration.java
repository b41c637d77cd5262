package io.lastday.offboarding.archive;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.archive.crypto.CustodianKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive's keys. Without a seal key the service does not start: a bag that nobody vouches for proves nothing. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    SealKey sealKey(SealSettings settings) {
        try {
            return SealKey.read(settings.key());
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "lastday.seal.key must name a private Ed25519 key in PEM form (openssl genpkey -algorithm ed25519)",
                    unusable);
        }
    }

    @Bean
    CustodianKeys custodianKeys(ArchiveSettings settings) {
        return new CustodianKeys(settings.keys());
    }
}
