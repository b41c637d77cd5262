package io.lastday.chat.seal;

/**
 * An original as it went into a bag, byte for byte.
 *
 * @param path below {@code data/}, before any encoding
 * @param name where it came from
 * @param bytes its size
 * @param sha256 its digest, lower-case hex
 */
public record StoredOriginal(String path, String name, long bytes, String sha256) {}
