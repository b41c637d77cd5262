package io.lastday.chat.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A private Ed25519 key that signs checkpoints. Its secret is never printed. */
public final class SealKey {

    private final PrivateKey secret;
    private final TrustedKey trusted;

    private SealKey(PrivateKey secret, TrustedKey trusted) {
        this.secret = secret;
        this.trusted = trusted;
    }

    /** Reads a PKCS#8 PEM file, as {@code openssl genpkey -algorithm ed25519} writes it. */
    public static SealKey read(Path pem) throws IOException, GeneralSecurityException {
        return parse(Files.readString(pem));
    }

    /**
     * Reads PKCS#8 PEM text.
     *
     * @throws GeneralSecurityException if it is not a private Ed25519 key
     */
    public static SealKey parse(String pem) throws GeneralSecurityException {
        byte[] der = Pem.decode(pem, "PRIVATE KEY");
        PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        return new SealKey(secret, publicPart((EdECPrivateKey) secret));
    }

    /** The public half: what a verifier trusts. */
    public TrustedKey trusted() {
        return trusted;
    }

    byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(message);
        return signature.sign();
    }

    /** Java offers no way from a private key to its public one, but a generator fed with the secret makes the pair. */
    private static TrustedKey publicPart(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key cannot be read"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Replay(seed));
        return new TrustedKey(generator.generateKeyPair().getPublic());
    }

    /** Gives the bytes of a known secret where randomness is asked for. */
    private static final class Replay extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Replay(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
