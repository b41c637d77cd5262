package io.lastday.chat.finding.labelled;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Templates of one split.
 *
 * @param lists words by name
 * @param sections groups of templates, in the order of the file
 */
record TemplateFile(Map<String, List<String>> lists, List<Section> sections) {

    /**
     * Templates of one kind.
     *
     * @param name the kind, or the kind and {@code -negative}
     * @param target how many messages to make
     */
    record Section(String name, int target, List<String> templates) {}

    static TemplateFile read(Path file) throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("#section ") || line.startsWith("#ordinary ")) {
                String[] words = line.split(" ");
                String name = words.length > 2 ? words[1] : "ordinary";
                sections.add(new Section(name, Integer.parseInt(words[words.length - 1]), new ArrayList<>()));
            } else if (line.startsWith("@") && line.contains(" = ")) {
                int equals = line.indexOf(" = ");
                lists.put(
                        line.substring(1, equals),
                        List.of(line.substring(equals + 3).split("; ")));
            } else if (!line.isBlank() && !line.startsWith("//")) {
                sections.get(sections.size() - 1).templates().add(line.replace("\\n", "\n"));
            }
        }
        return new TemplateFile(lists, sections);
    }
}
