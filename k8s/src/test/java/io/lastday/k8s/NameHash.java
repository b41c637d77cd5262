package io.lastday.k8s;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The suffix that kustomize gives a generated config map, so that a changed setting rolls the pods (kustomize, api/hasher). */
final class NameHash {

    private static final int LENGTH = 10;
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private NameHash() {}

    /** Of the content alone: kustomize leaves the name empty when it hashes. */
    static String ofConfigMap(Map<String, Object> data) {
        String encoded = JSON.toJson(new TreeMap<>(Map.of("kind", "ConfigMap", "name", "", "data", data)));
        return spelled(sha256(encoded).substring(0, LENGTH));
    }

    /** No digits and vowels that could spell a word. */
    private static String spelled(String hex) {
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
