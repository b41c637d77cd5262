package io.lastday.identity.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flow that browsers go through in a realm, depth first; {@code unread} says why it is not known. */
public record Flow(
        @Nullable String realm,
        @Nullable String alias,
        List<Execution> executions,
        @Nullable String unread) {

    public Flow {
        executions = executions == null ? List.of() : List.copyOf(executions);
    }

    /**
     * @param requirement REQUIRED, ALTERNATIVE, CONDITIONAL or DISABLED
     * @param subflow whether it holds the executions of the next deeper level that follow it
     * @param config of an authenticator that has some
     */
    public record Execution(
            int level,
            @Nullable String requirement,
            @Nullable String provider,
            boolean subflow,
            Map<String, String> config) {

        public Execution {
            config = config == null ? Map.of() : Map.copyOf(config);
        }
    }
}
