package io.lastday.chat.bag;

import io.lastday.chat.bag.BagReport.Alteration;
import io.lastday.chat.custody.TrustedKey;
import io.lastday.chat.intake.RefusedArchive;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verifies a bag with nothing but the bag, and a public key where one is trusted. Reads every byte, once. */
public final class BagVerifier {

    private static final int LARGEST_TAG_FILE = 1 << 28;

    private final BagSource bag;
    private final @Nullable TrustedKey trusted;
    private final List<Alteration> alterations = new ArrayList<>();

    private BagVerifier(BagSource bag, @Nullable TrustedKey trusted) {
        this.bag = bag;
        this.trusted = trusted;
    }

    /** Verifies the bag at a path, folder or zip. */
    public static BagReport verify(Path bag, @Nullable TrustedKey trusted) throws IOException {
        try (BagSource source = BagSource.open(bag)) {
            return verify(source, trusted);
        } catch (RefusedArchive refused) {
            return new BagReport.NotABag(String.valueOf(refused.getMessage()));
        }
    }

    /** Verifies an open bag. */
    public static BagReport verify(BagSource bag, @Nullable TrustedKey trusted) throws IOException {
        return new BagVerifier(bag, trusted).run();
    }

    private BagReport run() throws IOException {
        if (BagNames.REQUIRED.stream().noneMatch(bag.files()::contains)) {
            return new BagReport.NotABag("no BagIt bag of Lastday: neither bagit.txt nor manifests nor custody log");
        }
        bag.others().forEach(path -> altered(path, "is not a regular file"));
        BagNames.REQUIRED.stream()
                .filter(path -> !bag.files().contains(path))
                .forEach(path -> altered(path, "is missing"));
        SortedMap<String, byte[]> tags = new TreeMap<>();
        SortedMap<String, String> payload = new TreeMap<>();
        for (String path : bag.files()) {
            read(path, tags, payload);
        }
        SealCheck seal = new SealCheck(tags, trusted);
        alterations.addAll(seal.alterations());
        comparePayload(payload, tags.getOrDefault(BagNames.MANIFEST, new byte[0]), seal);
        return alterations.isEmpty()
                ? new BagReport.Sound(seal.isAuthenticated(), seal.reason(), payload.size(), seal.log())
                : new BagReport.Altered(oneEach());
    }

    /** Takes the digest of a payload file, and the bytes of a tag file. */
    private void read(String path, SortedMap<String, byte[]> tags, SortedMap<String, String> payload)
            throws IOException {
        try (InputStream in = bag.read(path)) {
            if (path.startsWith(BagNames.DATA)) {
                payload.put(path, Sha512.of(in));
            } else {
                tags.put(path, in.readNBytes(LARGEST_TAG_FILE));
            }
        } catch (RefusedArchive | EOFException damaged) {
            altered(path, "is damaged inside the zip file");
            payload.put(path, "");
        }
    }

    private void comparePayload(SortedMap<String, String> payload, byte[] manifestBytes, SealCheck seal) {
        // a manifest that was altered may accuse payload that is whole: rebuilt from the payload, it would match the
        // seal
        if (seal.isManifest(new Manifest(payload).toBytes())) {
            return;
        }
        Map<String, String> listed = Manifest.read(manifestBytes).digests();
        listed.forEach((path, digest) -> {
            String found = payload.get(path);
            if (found == null) {
                altered(path, "is missing");
            } else if (!found.equals(digest)) {
                altered(path, "differs from its digest");
            }
        });
        payload.keySet().stream()
                .filter(path -> !listed.containsKey(path) && path.startsWith(BagNames.DATA))
                .forEach(path -> altered(path, "is not in the manifest"));
    }

    /** One line a file: the first thing that was found about it. */
    private List<Alteration> oneEach() {
        Set<String> named = new HashSet<>();
        return alterations.stream()
                .filter(alteration -> named.add(alteration.path()))
                .toList();
    }

    private void altered(String path, String what) {
        alterations.add(new Alteration(path, what));
    }
}
