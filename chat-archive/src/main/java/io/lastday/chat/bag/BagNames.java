package io.lastday.chat.bag;

import java.util.List;

/** Where things stand in a bag. */
final class BagNames {

    static final String DATA = "data/";
    static final String BAGIT = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha512.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
    static final String LOG = "custody/log.jsonl";
    static final String CHECKPOINT = "custody/checkpoint.txt";

    /** The type of the entry that ends a bag's log and binds its manifests. */
    static final String SEALED = "SEALED";
    /** In that entry: the public key that signs the log's head, or {@link #NO_KEY}. */
    static final String KEY = "key";

    static final String NO_KEY = "none";

    static final List<String> REQUIRED = List.of(BAGIT, INFO, MANIFEST, TAG_MANIFEST, LOG);

    private BagNames() {}
}
