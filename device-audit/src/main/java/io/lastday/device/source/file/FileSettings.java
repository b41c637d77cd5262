package io.lastday.device.source.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A file about devices that no system manages.
 *
 * @param path the file; without one it is not a source. Its Ed25519 signature, in base64, stands beside it as {@code <path>.sig}
 * @param publicKey who may sign it: an Ed25519 public key, X.509, in base64
 */
@ConfigurationProperties("lastday.devices.file")
record FileSettings(@Nullable Path path, @Nullable String publicKey) {}
