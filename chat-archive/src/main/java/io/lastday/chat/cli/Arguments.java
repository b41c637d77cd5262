package io.lastday.chat.cli;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.parse.ParseOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options and files of a command; every option takes a value and is given at most once. */
final class Arguments {

    static final Set<String> PARSING = Set.of("--format", "--zone", "--date-order");

    private final Map<String, String> options = new HashMap<>();
    private final List<Path> files = new ArrayList<>();

    private Arguments() {}

    static Arguments of(List<String> args, Set<String> known) throws UsageException {
        Arguments arguments = new Arguments();
        boolean filesOnly = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!filesOnly && arg.equals("--")) {
                filesOnly = true;
            } else if (!filesOnly && arg.startsWith("--")) {
                i++;
                arguments.option(arg, i < args.size() ? args.get(i) : null, known);
            } else {
                arguments.files.add(path(arg));
            }
        }
        return arguments;
    }

    private void option(String name, @Nullable String value, Set<String> known) throws UsageException {
        if (!known.contains(name)) {
            throw new UsageException("there is no option " + name + " here");
        }
        if (value == null) {
            throw new UsageException(name + " needs a value");
        }
        if (options.put(name, value) != null) {
            throw new UsageException(name + " is given twice");
        }
    }

    private static Path path(String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new UsageException("not a path: " + invalid.getReason());
        }
    }

    @Nullable
    Path path(String option, @Nullable Path otherwise) throws UsageException {
        String value = options.get(option);
        return value == null ? otherwise : path(value);
    }

    @Nullable
    String value(String option) {
        return options.get(option);
    }

    List<Path> files() {
        return files;
    }

    Path onlyFile() throws UsageException {
        if (files.size() != 1) {
            throw new UsageException("exactly one file is expected, not " + files.size());
        }
        return files.get(0);
    }

    ParseOptions parsing() throws UsageException {
        return new ParseOptions(format(), zone(), order(), ZipLimits.usual());
    }

    private @Nullable ChatFormat format() throws UsageException {
        String label = options.get("--format");
        return label == null
                ? null
                : ChatFormat.of(label).orElseThrow(() -> new UsageException("unknown format " + label));
    }

    private @Nullable DateOrder order() throws UsageException {
        String label = options.get("--date-order");
        return label == null
                ? null
                : DateOrder.of(label).orElseThrow(() -> new UsageException("unknown date order " + label));
    }

    private @Nullable ZoneId zone() throws UsageException {
        String id = options.get("--zone");
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new UsageException("unknown zone " + id);
        }
    }
}
