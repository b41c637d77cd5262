package io.lastday.platform.evaluation;

import io.lastday.platform.finding.StoredFacets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tells whether a row says the same as before, and writes its facets as they are stored. */
final class RowDigest {

    /** Between the stored facets of one row while they travel as one text. */
    static final String BETWEEN = "\u001f";

    private static final int LENGTH = 32;

    private RowDigest() {}

    /** @param facets those of the row, as {@link #facets} writes them */
    static String of(EvaluatedRow row, String facets) {
        MessageDigest digest = sha256();
        for (String part : List.of(row.sortKey(), row.search(), facets, row.body())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** All facets as one text, in one order. */
    static String facets(Map<String, String> facets) {
        return String.join(BETWEEN, StoredFacets.of(facets));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
