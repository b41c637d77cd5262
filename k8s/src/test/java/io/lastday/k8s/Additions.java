package io.lastday.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of JSON Patch (RFC 6902) that the components use: something is added at the end of a list. */
record Additions(List<Node> operations) {

    private static final String END_OF_LIST = "/-";

    static Additions in(Path file) {
        try {
            List<Node> operations =
                    Yaml.list(Files.readString(file)).stream().map(Node::new).toList();
            operations.forEach(Additions::require);
            return new Additions(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(Node operation) {
        boolean known = operation.at("op").is("add")
                && operation.at("path").text().endsWith(END_OF_LIST)
                && operation.at("value").present();
        if (!known) {
            throw new IllegalArgumentException("this renderer knows no such patch: " + operation);
        }
    }

    @SuppressWarnings("unchecked")
    void to(Manifest target) {
        for (Node operation : operations) {
            String path = operation.at("path").text();
            String list = path.substring(1, path.length() - END_OF_LIST.length());
            if (!(target.at(list).value() instanceof List<?> there)) {
                throw new IllegalArgumentException("there is no list at " + path + " of " + target.id());
            }
            ((List<Object>) there).add(operation.at("value").value());
        }
    }
}
