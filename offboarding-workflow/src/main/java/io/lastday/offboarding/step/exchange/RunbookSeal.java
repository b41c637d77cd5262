package io.lastday.offboarding.step.exchange;

import io.lastday.chat.custody.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs runbooks with the firm's seal key and checks what claims to be signed so. */
final class RunbookSeal {

    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey secret;
    private final TrustedKey trusted;

    private RunbookSeal(PrivateKey secret, TrustedKey trusted) {
        this.secret = secret;
        this.trusted = trusted;
    }

    /**
     * A seal with the key of a PKCS#8 PEM text.
     *
     * @param trusted its public half
     */
    static RunbookSeal of(String pem, TrustedKey trusted) throws GeneralSecurityException {
        String body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
        byte[] der = Base64.getMimeDecoder().decode(body);
        return new RunbookSeal(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)), trusted);
    }

    /** A text that nobody can guess. */
    static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    SignedRunbook sign(Runbook runbook) {
        String data = runbook.data();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(data.getBytes(StandardCharsets.UTF_8));
            return new SignedRunbook(runbook, data, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The seal key cannot sign.", unusable);
        }
    }

    /** Whether the seal's key signed {@code data} so. */
    boolean vouches(String data, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(trusted.key());
            check.update(data.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    TrustedKey trusted() {
        return trusted;
    }
}
