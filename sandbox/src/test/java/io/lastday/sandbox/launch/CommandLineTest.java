package io.lastday.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.sandbox.launch.Command.Misused;
import io.lastday.sandbox.launch.Command.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path here;

    @BeforeEach
    void filesToName() throws IOException {
        Files.createDirectory(here.resolve("firm"));
        Files.writeString(here.resolve("chat one.txt"), "");
        Files.writeString(here.resolve("two.zip"), "");
    }

    @Test
    void paths_are_taken_from_where_the_command_was_given() throws Misused {
        assertThat(parse("up", "--tenant", "firm", "--journal", "wire.jsonl"))
                .isEqualTo(new Command.Up(new Wire(here.resolve("firm"), here.resolve("wire.jsonl"))));
    }

    @Test
    void a_demo_takes_any_number_of_exports() throws Misused {
        assertThat(parse("demo", "--chats", "chat one.txt", "--exit", "--chats", "two.zip"))
                .isEqualTo(new Command.Demo(
                        true, List.of(here.resolve("chat one.txt"), here.resolve("two.zip")), new Wire(null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "down --json",
                "status --exit",
                "up --journal",
                "up --tenant nowhere",
                "demo --chats missing.zip",
                "demo --chats firm",
                "up extra"
            })
    void what_is_not_a_command_is_misuse(String line) {
        assertThatThrownBy(() -> parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(Misused.class);
    }

    private Command parse(String... arguments) throws Misused {
        return CommandLine.parse(List.of(arguments), here);
    }
}
