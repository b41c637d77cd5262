package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.custody.TrustedKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Somebody who trusts nobody: has the zip file, coreutils, the verifier and a public key. */
record Stranger(Path folder, TrustedKey trusted) {

    void acceptsAsSound(Path bag) throws IOException, InterruptedException {
        assertThat(BagVerifier.verify(bag, trusted))
                .isInstanceOfSatisfying(
                        BagReport.Sound.class,
                        sound -> assertThat(sound.authenticated()).isTrue());
        for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
            Process process = new ProcessBuilder("sha512sum", "--strict", "--quiet", "-c", manifest)
                    .directory(bag.toFile())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
    }

    /** Unpacks a zip file that has one root folder, and gives that folder. */
    Path unpack(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        try (var roots = Files.list(folder)) {
            return roots.reduce((one, other) -> {
                        throw new AssertionError("more than one root");
                    })
                    .orElseThrow();
        }
    }

    static String text(Path bag) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(bag)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString().replace("evidence", "EVIDENCE");
    }
}
