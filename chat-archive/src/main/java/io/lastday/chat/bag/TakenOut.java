package io.lastday.chat.bag;

import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.custody.TrustedKey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a bag out of the archive: decodes its payload into another bag with manifests of its own, whose log is the old
 * one, with the taking-out and a new seal after it. Each stored byte is checked against the old manifest on its way.
 */
public final class TakenOut {

    private final BagSource stored;
    private final PayloadDecoding decoding;

    /** Takes out of this bag, decoding so. */
    public TakenOut(BagSource stored, PayloadDecoding decoding) {
        this.stored = stored;
        this.decoding = decoding;
    }

    /**
     * Verifies the stored bag, then writes the other one.
     *
     * @param trusted the key that must vouch for the stored bag; null accepts one without
     * @param type the custody entry's type, for example {@code TAKEN_OUT}
     * @param facts the custody entry's data: who and why
     * @throws AlteredBag if the stored bag is not as it was sealed
     */
    public SealedBag to(
            BagTarget target,
            BagInfo info,
            String type,
            Map<String, String> facts,
            @Nullable SealKey key,
            @Nullable TrustedKey trusted)
            throws IOException {
        CustodyChain log = CustodyChain.of(verified(trusted).log());
        Map<String, String> digests = manifest();
        BagWriter bag = new BagWriter(target);
        for (Map.Entry<String, String> file : digests.entrySet()) {
            String path = decoding.path(file.getKey().substring(BagNames.DATA.length()));
            try (InputStream checked = new CheckedInput(stored.read(file.getKey()), file);
                    InputStream plain = decoding.decode(file.getKey(), checked);
                    OutputStream out = bag.payload(path)) {
                plain.transferTo(out);
                checked.transferTo(OutputStream.nullOutputStream());
            }
        }
        Instant at = info.sealedAt();
        log.append(at, type, facts);
        return bag.seal(info, log, key);
    }

    private BagReport.Sound verified(@Nullable TrustedKey trusted) throws IOException {
        BagReport report = BagVerifier.verify(stored, trusted);
        if (report instanceof BagReport.Sound sound && (trusted == null || sound.authenticated())) {
            return sound;
        }
        throw new AlteredBag("the stored bag is not as it was sealed");
    }

    private Map<String, String> manifest() throws IOException {
        try (InputStream in = stored.read(BagNames.MANIFEST)) {
            return Manifest.read(in.readAllBytes()).digests();
        }
    }

    /** Fails at the end of a file whose bytes have another digest: it changed since it was verified. */
    private static final class CheckedInput extends FilterInputStream {
        private final Map.Entry<String, String> expected;
        private final MessageDigest digest = Sha512.digest();
        private boolean checked;

        CheckedInput(InputStream in, Map.Entry<String, String> expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                digest.update(target, offset, read);
            } else if (read < 0 && !checked) {
                checked = true;
                if (!Sha512.hex(digest.digest()).equals(expected.getValue())) {
                    throw new AlteredBag(expected.getKey() + " differs from its digest");
                }
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
