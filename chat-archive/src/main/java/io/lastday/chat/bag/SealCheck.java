package io.lastday.chat.bag;

import io.lastday.chat.bag.BagReport.Alteration;
import io.lastday.chat.custody.Checkpoint;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.CustodyEntry;
import io.lastday.chat.custody.TrustedKey;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges a bag's tag files. Three witnesses speak about each: its own digest, the tag manifest, and the log's seal
 * entry; where two disagree the third tells which file was altered. A log proves itself by its chain, a checkpoint by
 * its signature.
 */
final class SealCheck {

    private final SortedMap<String, byte[]> tags;
    private final @Nullable TrustedKey trusted;
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<CustodyEntry> log;
    private final @Nullable CustodyEntry seal;
    private final @Nullable Checkpoint checkpoint;

    SealCheck(SortedMap<String, byte[]> tags, @Nullable TrustedKey trusted) {
        this.tags = tags;
        this.trusted = trusted;
        this.log = readLog();
        this.seal = sealOf(log);
        this.checkpoint = readCheckpoint();
        if (seal == null) {
            withoutLog();
        } else {
            checkSealed(seal.data());
            checkCheckpoint(seal);
        }
        checkTagManifest();
    }

    List<Alteration> alterations() {
        return alterations;
    }

    List<CustodyEntry> log() {
        return log;
    }

    /** Whether these bytes are the manifest that was sealed. */
    boolean isManifest(byte[] manifest) {
        return seal != null && Sha512.of(manifest).equals(seal.data().get(BagNames.MANIFEST));
    }

    boolean isAuthenticated() {
        return trusted != null && checkpoint != null && checkpoint.isSignedBy(trusted);
    }

    String reason() {
        if (isAuthenticated()) {
            return "";
        }
        if (checkpoint == null) {
            return "the bag was sealed without a key";
        }
        return trusted == null
                ? "no trusted key was given"
                : "the bag was sealed with another key than the trusted one";
    }

    private List<CustodyEntry> readLog() {
        byte[] bytes = tags.get(BagNames.LOG);
        if (bytes == null) {
            return List.of();
        }
        try {
            return CustodyChain.parse(bytes).entries();
        } catch (IllegalArgumentException broken) {
            altered(BagNames.LOG, "is not the log that was written: " + broken.getMessage());
            return List.of();
        }
    }

    private @Nullable CustodyEntry sealOf(List<CustodyEntry> entries) {
        CustodyEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last != null && last.type().equals(BagNames.SEALED)) {
            return last;
        }
        if (last != null) {
            altered(BagNames.LOG, "does not end with the seal");
        }
        return null;
    }

    private @Nullable Checkpoint readCheckpoint() {
        byte[] bytes = tags.get(BagNames.CHECKPOINT);
        try {
            return bytes == null ? null : Checkpoint.parse(bytes);
        } catch (IllegalArgumentException damaged) {
            altered(BagNames.CHECKPOINT, "is not a signed note");
            return null;
        }
    }

    /** Every tag file but the custody folder and the tag manifest is bound by the seal entry. */
    private void checkSealed(Map<String, String> sealed) {
        for (Map.Entry<String, String> bound : sealed.entrySet()) {
            byte[] bytes = tags.get(bound.getKey());
            if (bound.getKey().equals(BagNames.KEY)) {
                continue;
            }
            if (bytes == null) {
                altered(bound.getKey(), "is missing");
            } else if (!Sha512.of(bytes).equals(bound.getValue())) {
                altered(bound.getKey(), "differs from what was sealed");
            }
        }
        for (String path : tags.keySet()) {
            boolean known = sealed.containsKey(path) && !path.equals(BagNames.KEY)
                    || path.equals(BagNames.LOG)
                    || path.equals(BagNames.CHECKPOINT)
                    || path.equals(BagNames.TAG_MANIFEST);
            if (!known) {
                altered(path, "was not there when the bag was sealed");
            }
        }
    }

    private void checkCheckpoint(CustodyEntry sealed) {
        String key = sealed.data().getOrDefault(BagNames.KEY, BagNames.NO_KEY);
        boolean signed = !key.equals(BagNames.NO_KEY);
        boolean present = tags.containsKey(BagNames.CHECKPOINT);
        if (signed != present) {
            altered(BagNames.CHECKPOINT, present ? "was not there when the bag was sealed" : "is missing");
        } else if (checkpoint != null && !checkpoint.isAbout(sealed)) {
            altered(BagNames.CHECKPOINT, "signs another log than the one in the bag");
        } else if (checkpoint != null && !isSigned(checkpoint, key)) {
            altered(BagNames.CHECKPOINT, "has a signature that is not valid");
        }
    }

    private boolean isSigned(Checkpoint note, String key) {
        try {
            boolean forged = trusted != null && note.claims(trusted) && !note.isSignedBy(trusted);
            return !forged && note.isSignedBy(TrustedKey.ofBase64(key));
        } catch (GeneralSecurityException notAKey) {
            return false;
        }
    }

    /** Without a log that can be read, the tag manifest is the only witness left. */
    private void withoutLog() {
        Map<String, String> listed = listed();
        listed.forEach((path, digest) -> {
            byte[] bytes = tags.get(path);
            if (bytes == null) {
                altered(path, "is missing");
            } else if (!Sha512.of(bytes).equals(digest)) {
                altered(path, "differs from its digest");
            }
        });
    }

    private Map<String, String> listed() {
        return Manifest.read(tags.getOrDefault(BagNames.TAG_MANIFEST, new byte[0]))
                .digests();
    }

    /** Files that stand on their own make the tag manifest anew; if it differs then, it was altered. */
    private void checkTagManifest() {
        byte[] found = tags.get(BagNames.TAG_MANIFEST);
        if (found == null || !alterations.isEmpty()) {
            return;
        }
        SortedMap<String, String> digests = new TreeMap<>();
        tags.forEach((path, bytes) -> digests.put(path, Sha512.of(bytes)));
        digests.remove(BagNames.TAG_MANIFEST);
        if (!Arrays.equals(found, new Manifest(digests).toBytes())) {
            altered(BagNames.TAG_MANIFEST, "does not list the bag's files as they are");
        }
    }

    private void altered(String path, String what) {
        alterations.add(new Alteration(path, what));
    }
}
