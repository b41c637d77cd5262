package io.lastday.chat.seal;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagTarget;
import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.bag.SealedBag;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bag that proves a case: documents by name, the custody log up to the seal. It holds no message content, which the
 * caller sees to: nothing here reads the documents.
 */
public final class EvidenceBag {

    private final SortedMap<String, byte[]> documents = new TreeMap<>();

    /** Puts a document into the bag. */
    public EvidenceBag document(String path, byte[] bytes) {
        documents.put(path, bytes.clone());
        return this;
    }

    /** Writes and seals the bag; the same documents, log and key give the same bytes. */
    public SealedBag seal(BagTarget target, BagInfo info, CustodyChain log, @Nullable SealKey key) throws IOException {
        BagWriter bag = new BagWriter(target);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            bag.payload(document.getKey(), document.getValue());
        }
        return bag.seal(info, log, key);
    }
}
