package io.lastday.chat.finding.labelled;

import io.lastday.chat.finding.labelled.LabelledMessage.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes the three files of the labelled set from their templates and one seed. The same templates and seed give the
 * same bytes on every machine.
 */
final class LabelledSetMaker {

    /** Where templates and files lie, seen from the module. */
    static final Path HOME = Path.of("src/test/resources/io/lastday/chat/finding/labelled");

    static final List<String> SPLITS = List.of("dev", "test", "ordinary");

    private static final long SEED = 20_261_122L;
    private static final int TRIES = 400;

    private final Path home;
    private final Set<String> textsUsed = new HashSet<>();
    private final Set<String> valuesOfOthers = new HashSet<>();

    private LabelledSetMaker(Path home) {
        this.home = home;
    }

    /** Writes the three files; the only argument is their folder. */
    public static void main(String[] arguments) throws IOException {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : HOME;
        for (Map.Entry<String, String> file : make(home).entrySet()) {
            Files.writeString(home.resolve(file.getKey() + ".jsonl"), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The text of each file by its split. */
    static Map<String, String> make(Path home) throws IOException {
        LabelledSetMaker maker = new LabelledSetMaker(home);
        Map<String, String> files = new LinkedHashMap<>();
        for (String split : SPLITS) {
            files.put(split, maker.split(split));
        }
        return files;
    }

    private String split(String split) throws IOException {
        TemplateFile templates = TemplateFile.read(home.resolve("templates/" + split + ".txt"));
        Random random = new Random(SEED + split.hashCode());
        List<LabelledMessage> messages = new ArrayList<>();
        for (TemplateFile.Section section : templates.sections()) {
            messages.addAll(
                    section.name().equals("ordinary")
                            ? ordinary(templates, section, random)
                            : section(templates, section, random));
        }
        Collections.shuffle(messages, random);
        messages.forEach(message -> message.spans()
                .forEach(span -> valuesOfOthers.add(message.value(span).toLowerCase(Locale.ROOT))));
        return lines(split, messages);
    }

    private static String lines(String split, List<LabelledMessage> messages) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            LabelledMessage message = messages.get(i);
            String id = split + "-" + String.format(Locale.ROOT, "%05d", i + 1);
            out.append(new LabelledMessage(id, message.text(), message.spans()).json())
                    .append('\n');
        }
        return out.toString();
    }

    private List<LabelledMessage> section(TemplateFile file, TemplateFile.Section section, Random random) {
        Expander expander = new Expander(file.lists(), random);
        Noise noise = new Noise(file.lists(), random);
        List<LabelledMessage> messages = new ArrayList<>();
        for (int i = 0; i < TRIES && messages.size() < section.target(); i++) {
            String template = section.templates().get(i % section.templates().size());
            LabelledMessage message = noise.on(expander.expand(template));
            if (isFree(message)) {
                messages.add(message);
            }
        }
        return messages;
    }

    /** Not said before, and no labelled value of another split. */
    private boolean isFree(LabelledMessage message) {
        for (Span span : message.spans()) {
            if (valuesOfOthers.contains(message.value(span).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return textsUsed.add(message.text());
    }

    private List<LabelledMessage> ordinary(TemplateFile file, TemplateFile.Section section, Random random) {
        Expander expander = new Expander(file.lists(), random);
        Noise noise = new Noise(file.lists(), random);
        List<LabelledMessage> messages = new ArrayList<>();
        int said = 0;
        while (messages.size() < section.target()) {
            StringBuilder text = new StringBuilder();
            int sentences = 1 + Math.max(0, random.nextInt(5) - 2);
            for (int i = 0; i < sentences; i++) {
                String template = section.templates()
                        .get((said++ * 89) % section.templates().size());
                text.append(i == 0 ? "" : random.nextInt(4) == 0 ? "\n" : ". ")
                        .append(expander.expand(template).text());
            }
            LabelledMessage message = noise.on(new LabelledMessage("", text.toString(), List.of()));
            if (textsUsed.add(message.text())) {
                messages.add(message);
            }
        }
        return messages;
    }
}
