package io.lastday.chat.bag;

import io.lastday.chat.custody.Checkpoint;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.CustodyEntry;
import io.lastday.chat.custody.SealKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one bag: payload, then the seal. What binds what: the manifest binds the payload; the log's last entry binds
 * the manifest and every other tag file; the checkpoint signs the log's head; {@code tagmanifest-sha512.txt} lists them
 * all for plain tools and is itself bound by none, since a verifier can rebuild it. One thread at a time.
 */
public final class BagWriter {

    private static final String BAGIT_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final BagTarget target;
    private final PayloadEncoding encoding;
    private final SortedMap<String, String> payload = new TreeMap<>();
    private final SortedMap<String, String> tags = new TreeMap<>();
    private long payloadBytes;
    private boolean sealed;

    /** Writes to a target, payload as it is. */
    public BagWriter(BagTarget target) {
        this(target, PayloadEncoding.NONE);
    }

    /** Writes to a target, payload in an encoding. */
    public BagWriter(BagTarget target, PayloadEncoding encoding) {
        this.target = target;
        this.encoding = encoding;
    }

    /**
     * Begins a file of the payload; close it before the next.
     *
     * @param path below {@code data/}, lower-case letters, digits, {@code . _ / -}
     */
    public OutputStream payload(String path) throws IOException {
        String stored = BagNames.DATA + encoding.path(PayloadPath.require(path));
        if (sealed || payload.containsKey(stored)) {
            throw new IllegalStateException("the bag is sealed or has this file: " + stored);
        }
        OutputStream digesting = new DigestingOutput(target.create(stored), (digest, bytes) -> {
            payload.put(stored, digest);
            payloadBytes += bytes;
        });
        return encoding.encode(path, digesting);
    }

    /** Writes a whole file of the payload. */
    public void payload(String path, byte[] bytes) throws IOException {
        try (OutputStream out = payload(path)) {
            out.write(bytes);
        }
    }

    /** Writes a document beside the payload, which is never encoded: it must hold no content. */
    public void tag(String path, byte[] bytes) throws IOException {
        boolean own = path.startsWith(BagNames.DATA)
                || path.startsWith("custody/")
                || BagNames.REQUIRED.contains(path)
                || path.equals("fetch.txt");
        if (sealed || own || tags.containsKey(path)) {
            throw new IllegalArgumentException("not a free name for a tag file: " + path);
        }
        write(path, bytes);
    }

    /**
     * Seals the bag: nothing can be added.
     *
     * @param log what happened so far; the seal is appended to it
     * @param key signs the head; null leaves the bag without a checkpoint
     */
    public SealedBag seal(BagInfo info, CustodyChain log, @Nullable SealKey key) throws IOException {
        if (sealed) {
            throw new IllegalStateException("the bag is sealed");
        }
        sealed = true;
        write(BagNames.BAGIT, BAGIT_TEXT.getBytes(StandardCharsets.UTF_8));
        write(BagNames.INFO, info.toText(payloadBytes, payload.size()).getBytes(StandardCharsets.UTF_8));
        byte[] manifest = new Manifest(payload).toBytes();
        write(BagNames.MANIFEST, manifest);
        CustodyEntry seal = log.append(info.sealedAt(), BagNames.SEALED, bound(key));
        write(BagNames.LOG, log.toBytes());
        Checkpoint checkpoint = key == null ? null : sign(info.origin(), seal, key);
        byte[] tagManifest = new Manifest(tags).toBytes();
        write(BagNames.TAG_MANIFEST, tagManifest);
        return new SealedBag(
                Sha512.of(manifest), Sha512.of(tagManifest), seal, checkpoint, payloadBytes, payload.size());
    }

    private SortedMap<String, String> bound(@Nullable SealKey key) {
        SortedMap<String, String> bound = new TreeMap<>(tags);
        bound.put(BagNames.KEY, key == null ? BagNames.NO_KEY : key.trusted().toBase64());
        return bound;
    }

    private Checkpoint sign(String origin, CustodyEntry seal, SealKey key) throws IOException {
        try {
            Checkpoint checkpoint = Checkpoint.sign(origin, seal, key);
            write(BagNames.CHECKPOINT, checkpoint.toBytes());
            return checkpoint;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the seal key cannot sign", unusable);
        }
    }

    private void write(String path, byte[] bytes) throws IOException {
        try (OutputStream out = target.create(path)) {
            out.write(bytes);
        }
        tags.put(path, Sha512.of(bytes));
    }
}
