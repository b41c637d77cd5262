package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.part.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A copy of a bag that a test may spoil, and the stranger's tools that judge it. */
record BagCopy(RunningSystem system, Path root) {

    static BagCopy of(RunningSystem system, Path bag, Path into) throws IOException {
        Path root = into.resolve(bag.getFileName().toString());
        for (Path file : files(bag)) {
            Path copy = root.resolve(bag.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new BagCopy(system, root);
    }

    List<Path> files() throws IOException {
        return files(root);
    }

    static List<Path> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Changes one byte in the middle of a file. */
    static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** Makes all manifests fit what the files hold now, as anybody can. */
    void rebuildManifests() throws IOException, NoSuchAlgorithmException {
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            var lines = new ArrayList<String>();
            for (String line : Files.readAllLines(root.resolve(manifest))) {
                String path = line.split("\\s+", 2)[1];
                byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(root.resolve(path)));
                lines.add(HexFormat.of().formatHex(digest) + line.substring(line.indexOf(' ')));
            }
            Files.writeString(root.resolve(manifest), String.join("\n", lines) + "\n");
        }
    }

    Said checksums(String manifest) throws IOException, InterruptedException {
        return Said.by(root, Map.of("LC_ALL", "C"), List.of("sha512sum", "-c", "--strict", manifest));
    }

    /** The verifier on the machine's own Java, which may be older than ours. */
    Said verify(Path trust) throws IOException, InterruptedException {
        String java = Files.isExecutable(Path.of("/usr/bin/java")) ? "/usr/bin/java" : JavaProcess.java();
        String program = system.checkout()
                .resolve("chat-archive/target/chat-archive.jar")
                .toString();
        return Said.by(
                root, Map.of(), List.of(java, "-jar", program, "verify", "--trust", trust.toString(), root.toString()));
    }
}
