package io.lastday.chat.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Breaks valid samples in the ways that parsers trip over. */
final class Mutator {

    /** What means something to one of the parsers, or is known to hurt decoders. */
    private static final List<byte[]> TOKENS = List.of(
            bytes("\n"),
            bytes("\r\n"),
            bytes("\r"),
            bytes("\ufeff"),
            bytes("\u200e"),
            bytes("\u202e"),
            bytes("\u2028"),
            bytes(": "),
            bytes("["),
            bytes("]"),
            bytes("{"),
            bytes("}"),
            bytes("\""),
            bytes("\\"),
            bytes("\\ud83d"),
            bytes("\\u0000"),
            bytes(","),
            bytes("<"),
            bytes("/>"),
            bytes("&#55357;"),
            bytes("&#56846;"),
            bytes("&#0;"),
            bytes("&lt"),
            bytes("]]>"),
            bytes("<!--"),
            bytes("null"),
            bytes("-1"),
            bytes("99999999999999999999"),
            bytes("1e999"),
            bytes("31/12/2024, 23:59 - "),
            bytes("[31/12/24, 11:59:59\u202fPM] "),
            bytes("٣١"),
            bytes("2567"),
            bytes(" (file attached)"),
            bytes("<attached: "),
            raw(0xff),
            raw(0xc0, 0x80),
            raw(0xed, 0xa0, 0x80),
            raw(0xf4, 0x90, 0x80, 0x80),
            raw(0xe2),
            raw(0),
            raw(0x1a));

    private final List<byte[]> samples;
    private final SplittableRandom random;

    Mutator(List<byte[]> samples, SplittableRandom random) {
        this.samples = samples;
        this.random = random;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A sample, broken one to four times. */
    byte[] next() {
        return next(sample());
    }

    /** These bytes, broken one to four times. */
    byte[] next(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = broken(bytes);
        }
        return bytes;
    }

    private byte[] sample() {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] broken(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(100) / 10) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> flipped(bytes);
            case 3 -> insert(bytes, at, token());
            case 4 -> overwrite(bytes, at, token());
            case 5 -> without(bytes, at, random.nextInt(40));
            case 6 -> spliced(bytes, at);
            case 7 -> insert(bytes, at, piece(bytes));
            case 8 -> insert(bytes, at, noise());
            default -> random.nextInt(20) == 0 ? insert(bytes, at, swollen()) : insert(bytes, at, token());
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    /** One token thousands of times: long lines, deep nesting, many fields. */
    private byte[] swollen() {
        byte[] token = random.nextInt(3) == 0 ? new byte[] {'a'} : token();
        int count = 1 << 8 + random.nextInt(7);
        byte[] swollen = new byte[token.length * count];
        for (int i = 0; i < swollen.length; i++) {
            swollen[i] = token[i % token.length];
        }
        return swollen;
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = sample();
        int from = random.nextInt(other.length + 1);
        return insert(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] insert(byte[] bytes, int at, byte[] piece) {
        byte[] longer = new byte[bytes.length + piece.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }

    private static byte[] overwrite(byte[] bytes, int at, byte[] piece) {
        System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        int to = Math.min(bytes.length, at + length);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - at));
        System.arraycopy(bytes, to, shorter, at, bytes.length - to);
        return shorter;
    }
}
