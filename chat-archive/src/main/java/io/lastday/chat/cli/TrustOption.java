package io.lastday.chat.cli;

import io.lastday.chat.custody.TrustedKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The key of {@code --trust}. */
final class TrustOption {

    static final String NAME = "--trust";

    private TrustOption() {}

    static @Nullable TrustedKey key(Arguments arguments) throws UsageException {
        Path pem = arguments.path(NAME, null);
        try {
            return pem == null ? null : TrustedKey.read(pem);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new UsageException("--trust is not a public Ed25519 key in PEM form");
        }
    }
}
