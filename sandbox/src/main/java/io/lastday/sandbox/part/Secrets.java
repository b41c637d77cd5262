package io.lastday.sandbox.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Generated passwords and keys, one file each with mode 0600; made on first use, then kept. */
public final class Secrets {
    /** Without the letters and digits that people mistake for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 5;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of this name: about 120 bits, in groups that can be typed. */
    public synchronized String named(String name) {
        Path file = folder.resolve("generated").resolve(name);
        if (!Files.exists(file)) {
            keep(file, generate());
        }
        return read(file);
    }

    /** Writes a folder in which the name of each file is a property and its content the value. */
    public Path properties(String owner, Map<String, String> values) {
        Path tree = Folders.priv(folder.resolve(owner));
        values.forEach((property, value) -> keep(tree.resolve(property), value));
        return tree;
    }

    /** Writes {@code content} so that nobody else can read it at any moment and a reader never sees half of it. */
    public static void keep(Path file, String content) {
        try {
            Folders.privFor(file);
            Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var out = Channels.newOutputStream(Files.newByteChannel(fresh, options, mode))) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String generate() {
        return random.ints(GROUPS, 0, Integer.MAX_VALUE)
                .mapToObj(ignored -> group())
                .collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
