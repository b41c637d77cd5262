package io.lastday.sandbox.tenant.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of {@code graph-table.txt} into the maps of a {@link GraphTable}. */
final class TableReader {
    private final Map<String, GraphType> types;
    private final Map<String, Set<String>> enums;
    private final Map<String, TypeRef> roots;
    private final Map<String, List<Operation>> operations;
    private @Nullable GraphType current;

    TableReader(
            Map<String, GraphType> types,
            Map<String, Set<String>> enums,
            Map<String, TypeRef> roots,
            Map<String, List<Operation>> operations) {
        this.types = types;
        this.enums = enums;
        this.roots = roots;
        this.operations = operations;
    }

    void read(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                readLine(line.split(" "));
            }
        }
    }

    private void readLine(String[] words) {
        switch (words[0]) {
            case "T" -> startType(words);
            case "P" -> addMember(words, false);
            case "N" -> addMember(words, true);
            case "E" -> enums.put(words[1], Set.of(words[2].split(",")));
            case "S" -> roots.put(words[1], TypeRef.parse(words[2]));
            case "A", "F" -> addOperation(words);
            default -> throw new IllegalStateException("not a line of the table: " + String.join(" ", words));
        }
    }

    private void startType(String[] words) {
        boolean derives = words.length > 2 && words[2].equals("<");
        boolean open = words[words.length - 1].equals("open") && words.length > 2;
        current = GraphType.named(words[1], derives ? words[3] : null, open);
        types.put(words[1], current);
    }

    private void addMember(String[] words, boolean navigation) {
        if (current == null) {
            throw new IllegalStateException("a member before its type: " + words[1]);
        }
        current.members().put(words[1], new Member(words[1], TypeRef.parse(words[2]), navigation));
    }

    private void addOperation(String[] words) {
        var parameters = new LinkedHashMap<String, TypeRef>();
        for (int i = 4; i < words.length; i++) {
            var pair = words[i].split(":", 2);
            parameters.put(pair[0], TypeRef.parse(pair[1]));
        }
        var result = words[3].equals("-") ? null : TypeRef.parse(words[3]);
        var operation = new Operation(words[1], words[0].equals("A"), TypeRef.parse(words[2]), result, parameters);
        operations.computeIfAbsent(words[1], n -> new ArrayList<>()).add(operation);
    }
}
