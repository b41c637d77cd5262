package io.lastday.sandbox.launch;

import io.lastday.sandbox.launch.Command.Misused;
import io.lastday.sandbox.launch.Command.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code ./lastday}. */
final class CommandLine {
    static final String USAGE = """
            usage: ./lastday up [--tenant DIR] [--journal FILE]
                   ./lastday demo [--exit] [--chats FILE]... [--tenant DIR] [--journal FILE]
                   ./lastday status [--json]
                   ./lastday down
                   ./lastday reset""";

    private final Deque<String> left;
    private final Path here;
    private final List<Path> chats = new ArrayList<>();
    private @Nullable Path tenant;
    private @Nullable Path journal;
    private boolean exit;
    private boolean json;

    private CommandLine(List<String> arguments, Path here) {
        this.left = new ArrayDeque<>(arguments);
        this.here = here;
    }

    /**
     * @param here the folder that relative paths start from
     * @throws Misused when the arguments are not one of the commands
     */
    static Command parse(List<String> arguments, Path here) throws Misused {
        return new CommandLine(arguments, here).command();
    }

    private Command command() throws Misused {
        String verb = left.isEmpty() ? "" : left.removeFirst();
        return switch (verb) {
            case "up" -> {
                options(List.of("--tenant", "--journal"));
                yield new Command.Up(new Wire(tenant, journal));
            }
            case "demo" -> {
                options(List.of("--exit", "--chats", "--tenant", "--journal"));
                yield new Command.Demo(exit, List.copyOf(chats), new Wire(tenant, journal));
            }
            case "status" -> {
                options(List.of("--json"));
                yield new Command.Status(json);
            }
            case "down" -> {
                options(List.of());
                yield new Command.Down();
            }
            case "reset" -> {
                options(List.of());
                yield new Command.Reset();
            }
            case "" -> throw new Misused("Which command?");
            default -> throw new Misused("There is no command " + verb + ".");
        };
    }

    private void options(List<String> known) throws Misused {
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            if (!known.contains(option)) {
                throw new Misused(option + " is not known here.");
            }
            switch (option) {
                case "--exit" -> exit = true;
                case "--json" -> json = true;
                case "--tenant" -> tenant = folder(value(option));
                case "--journal" -> journal = value(option);
                case "--chats" -> chats.add(file(value(option)));
                default -> throw new IllegalStateException(option);
            }
        }
    }

    private Path value(String option) throws Misused {
        if (left.isEmpty()) {
            throw new Misused(option + " wants a path.");
        }
        return here.resolve(left.removeFirst()).normalize();
    }

    private static Path folder(Path path) throws Misused {
        if (!Files.isDirectory(path)) {
            throw new Misused(path + " is not a folder.");
        }
        return path;
    }

    private static Path file(Path path) throws Misused {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Misused(path + " is not a file that can be read.");
        }
        return path;
    }
}
