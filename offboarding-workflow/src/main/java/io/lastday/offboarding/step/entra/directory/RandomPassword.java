package io.lastday.offboarding.step.entra.directory;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Passwords that nobody is meant to type: 64 characters, some of each kind that a policy may ask for. */
final class RandomPassword {

    private static final int LENGTH = 64;
    private static final List<String> KINDS =
            List.of("abcdefghijkmnopqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!#%+-.:=?@_~");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        List<Character> characters = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            characters.add(any(KINDS.get(i % KINDS.size())));
        }
        Collections.shuffle(characters, RANDOM);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static char any(String kind) {
        return kind.charAt(RANDOM.nextInt(kind.length()));
    }
}
