package io.lastday.sandbox.part;

import java.util.List;
import java.util.Map;

/** How a part's process is started: its command and what is added to the environment. */
public record Launch(List<String> command, Map<String, String> environment) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
