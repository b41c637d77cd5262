package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.part.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Has a bag checked by the program that a stranger would use, with nothing but the bag and the public key. */
final class Verifier {
    private final Path program;
    private final Path trust;
    private final Story story;

    Verifier(Path program, Path trust, Story story) {
        this.program = program;
        this.trust = trust;
        this.story = story;
    }

    /** @throws Refused when the bag is not sound and authentic */
    void check(Path bag) {
        var command = List.of(
                JavaProcess.java(), "-jar", program.toString(), "verify", "--trust", trust.toString(), bag.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Refused("The bag " + bag + " does not verify: " + said);
            }
            story.tell("%-21s %s".formatted("verified", said.lines().findFirst().orElse("sound")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while verifying.");
        }
    }
}
