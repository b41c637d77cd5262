package io.lastday.offboarding.archive;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What bags are sealed with.
 *
 * @param key PEM file (PKCS#8) of a private Ed25519 key
 */
@Validated
@ConfigurationProperties("lastday.seal")
public record SealSettings(@NotNull Path key) {}
