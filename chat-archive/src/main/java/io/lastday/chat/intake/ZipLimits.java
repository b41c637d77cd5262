package io.lastday.chat.intake;

/**
 * How much an archive may ask of us.
 *
 * @param entries most entries
 * @param unpackedBytes most bytes of all entries together, unpacked
 * @param ratio most unpacked bytes for one packed byte, in an entry larger than {@link #RATIO_FROM}
 */
public record ZipLimits(int entries, long unpackedBytes, int ratio) {

    /** Entries up to this many bytes may have any ratio: short texts repeat themselves. */
    public static final long RATIO_FROM = 1L << 20;

    /** 100,000 entries, 64 GiB, 200 to 1 (chat text packs to a tenth, a bomb to a thousandth). */
    public static ZipLimits usual() {
        return new ZipLimits(100_000, 64L << 30, 200);
    }

    boolean isBomb(long packed, long unpacked) {
        return unpacked > RATIO_FROM && unpacked / ratio > packed;
    }
}
