package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.demo.SampleExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first demo of a fresh checkout: what it says, what it leaves, what it takes out. */
@ExtendWith(RunningSystem.Shared.class)
class WholeDemoIT {
    private static final List<String> STEPS = List.of(
            "entra.disable",
            "entra.revoke-sessions",
            "keycloak.disable",
            "keycloak.log-out",
            "keycloak.offline-sessions",
            "lastday.operator-account",
            "teams.export",
            "whatsapp.receive",
            "chats.receive",
            "entra.verify",
            "keycloak.verify",
            "evidence.seal");

    private final RunningSystem system;

    WholeDemoIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void it_comes_to_a_good_end_and_leaves_nothing_running() {
        assertThat(system.demo().exit()).as(system.demo().output()).isZero();
        assertThat(system.leftByTheDemo()).isEmpty();
    }

    @Test
    void each_step_is_told_with_its_outcome() {
        for (String step : STEPS) {
            assertThat(system.demo().output())
                    .containsPattern("(DONE|SKIPPED\\([A-Z_]+\\)) +" + step.replace(".", "\\."));
        }
    }

    @Test
    void it_tells_when_access_ended_and_what_is_left() {
        var containedAt =
                OffsetDateTime.parse(system.demo().marked("contained-at: ").getFirst());
        var effectiveBy = OffsetDateTime.parse(
                system.demo().marked("fully-effective-by: ").getFirst());

        assertThat(effectiveBy).isAfterOrEqualTo(containedAt);
        assertThat(system.demo().marked("residual-access: ")).hasSize(1);
    }

    @Test
    void what_it_took_out_stays_and_only_its_owner_can_look_at_it() throws IOException {
        for (Path bag : bags()) {
            assertThat(bag.resolve("bagit.txt")).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bag.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(bags()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void coreutils_alone_find_every_bag_whole(@TempDir Path folder) throws Exception {
        for (Path bag : bags()) {
            var copy = BagCopy.of(system, bag, folder);

            assertThat(copy.checksums("manifest-sha512.txt").exit()).isZero();
            assertThat(copy.checksums("tagmanifest-sha512.txt").exit()).isZero();
        }
    }

    @Test
    void the_verifier_on_the_machines_own_java_finds_every_bag_sound() throws Exception {
        for (Path bag : bags()) {
            Said said = new BagCopy(system, bag).verify(system.trust());

            assertThat(said.exit()).as(said.output()).isZero();
        }
    }

    @Test
    void one_changed_byte_in_any_file_is_found_and_named(@TempDir Path folder) throws Exception {
        var copy = BagCopy.of(system, archives().getFirst(), folder);
        for (Path file : copy.files()) {
            byte[] whole = Files.readAllBytes(file);
            BagCopy.spoil(file);

            Said said = copy.verify(system.trust());

            assertThat(said.exit()).as("%s: %s", file, said.output()).isNotZero();
            assertThat(said.output()).contains(file.getFileName().toString());
            Files.write(file, whole);
        }
    }

    @Test
    void a_bag_that_a_stranger_made_fit_again_is_refused(@TempDir Path folder) throws Exception {
        for (Path bag : bags()) {
            var copy = BagCopy.of(system, bag, folder);
            Path payload = copy.files().stream()
                    .filter(file -> file.startsWith(copy.root().resolve("data")))
                    .findFirst()
                    .orElseThrow();
            BagCopy.spoil(payload);
            copy.rebuildManifests();

            assertThat(copy.checksums("manifest-sha512.txt").exit()).isZero();
            assertThat(copy.verify(system.trust()).exit()).isNotZero();
        }
    }

    @Test
    void every_handed_over_export_is_in_a_chat_bag_byte_by_byte(@TempDir Path folder) throws IOException {
        List<byte[]> payloads = payloads();

        for (Path export : SampleExports.writeTo(folder)) {
            byte[] bytes = Files.readAllBytes(export);
            assertThat(payloads).as(export.toString()).anyMatch(payload -> Arrays.equals(payload, bytes));
        }
    }

    @Test
    void every_teams_message_of_the_leaver_is_in_a_chat_bag() throws IOException {
        String all = payloads().stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));

        assertThat(MessageTexts.messages()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(MessageTexts.messages())
                .allSatisfy(
                        message -> assertThat(all).contains(message.path("id").asString()));
    }

    /** Parking is none of hers: she neither wrote nor was named nor reacted in that thread. */
    @Test
    void of_the_channels_the_threads_in_which_the_leaver_took_part_are_in_a_chat_bag_and_no_others()
            throws IOException {
        String all = payloads().stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));

        for (String kept : List.of(
                "Which renewals are still open?",
                "Calder Mills and two others.",
                "The figures of the quarter are in.",
                "Better than planned.",
                "takes the call on Thursday.",
                "Calder Mills has signed.")) {
            assertThat(all).contains(kept);
        }
        assertThat(all).doesNotContain("Parking is closed on Friday.", "Thank you for telling us.");
        assertThat(MessageTexts.channelMessages()).hasSize(8);
    }

    private List<byte[]> payloads() throws IOException {
        var payloads = new ArrayList<byte[]>();
        for (Path archive : archives()) {
            for (Path file : BagCopy.files(archive.resolve("data"))) {
                payloads.add(Files.readAllBytes(file));
            }
        }
        return payloads;
    }

    private List<Path> archives() {
        return system.demo().marked("archive: ").stream().map(Path::of).toList();
    }

    private List<Path> bags() {
        var all = new ArrayList<>(archives());
        all.addFirst(Path.of(system.demo().marked("evidence: ").getFirst()));
        return all;
    }
}
