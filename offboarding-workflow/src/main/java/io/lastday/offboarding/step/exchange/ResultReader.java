package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.RunbookResult.Answered;
import io.lastday.offboarding.step.exchange.RunbookResult.Refused;
import io.lastday.offboarding.step.exchange.RunbookResult.State;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code result.json}: exactly what the format says, or refused with the member that is wrong. */
final class ResultReader {

    /** Longer than any result, and short enough to keep. */
    static final int LONGEST = 64 * 1024;

    private static final int LONGEST_DETAIL = 500;

    private ResultReader() {}

    static RunbookResult read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refused("the file", "is longer than 64 KiB");
        }
        JsonNode file = tree(text);
        if (!RunbookResult.FORMAT.equals(text(file, "format"))) {
            throw new Refused("format", "has to be " + RunbookResult.FORMAT);
        }
        return new RunbookResult(
                text(file, "case"),
                text(file, "step"),
                text(file, "nonce"),
                text(file, "mailbox"),
                text(file, "runbook"),
                text(file, "signature"),
                time(text(file, "ranAt")),
                actions(file.path("actions")),
                state(file, "before"),
                state(file, "after"));
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode file = JsonMapper.shared().readTree(text);
            if (!file.isObject()) {
                throw new Refused("the file", "is not a JSON object");
            }
            return file;
        } catch (JacksonException broken) {
            throw new Refused("the file", "is not JSON");
        }
    }

    private static String text(JsonNode from, String member) {
        JsonNode value = from.path(member);
        if (!value.isString()) {
            throw new Refused(member, "has to be a text");
        }
        return value.stringValue();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException broken) {
            throw new Refused("ranAt", "is not a time with its offset");
        }
    }

    private static List<Answered> actions(JsonNode list) {
        if (!list.isArray()) {
            throw new Refused("actions", "has to be a list");
        }
        List<Answered> actions = new ArrayList<>();
        for (JsonNode each : list) {
            actions.add(new Answered(action(text(each, "action")), how(text(each, "state")), detail(each)));
        }
        return actions;
    }

    private static RunbookAction action(String name) {
        return RunbookAction.named(name).orElseThrow(() -> new Refused("actions", "names one that is not known"));
    }

    private static State how(String name) {
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw new Refused("actions", "each state is DONE, ALREADY or FAILED");
    }

    private static String detail(JsonNode action) {
        String detail = text(action, "detail");
        if (detail.length() > LONGEST_DETAIL) {
            throw new Refused("actions", "a detail has at most " + LONGEST_DETAIL + " characters");
        }
        return detail;
    }

    private static MailboxState state(JsonNode file, String member) {
        JsonNode state = file.path(member);
        if (!state.isObject()) {
            throw new Refused(member, "has to be the mailbox's state");
        }
        return new MailboxState(
                word(state, member, "kind"),
                truth(state, member, "forwarding"),
                truth(state, member, "hidden"),
                count(state, member, "hiddenRules"),
                count(state, member, "delegates"),
                truth(state, member, "successorHasAccess"),
                truth(state, member, "litigationHold"),
                count(state, member, "otherHolds"),
                truth(state, member, "archive"),
                size(state, member, "bytes"));
    }

    private static JsonNode given(JsonNode state, String member, String name) {
        JsonNode value = state.get(name);
        if (value == null) {
            throw new Refused(member + "." + name, "is missing; null says that it could not be read");
        }
        return value;
    }

    private static @Nullable String word(JsonNode state, String member, String name) {
        JsonNode value = given(state, member, name);
        if (!value.isNull() && !value.isString()) {
            throw new Refused(member + "." + name, "has to be a text or null");
        }
        return value.isNull() ? null : value.stringValue();
    }

    private static @Nullable Boolean truth(JsonNode state, String member, String name) {
        JsonNode value = given(state, member, name);
        if (!value.isNull() && !value.isBoolean()) {
            throw new Refused(member + "." + name, "has to be true, false or null");
        }
        return value.isNull() ? null : value.booleanValue();
    }

    private static @Nullable Integer count(JsonNode state, String member, String name) {
        Long value = size(state, member, name);
        if (value != null && value > Integer.MAX_VALUE) {
            throw new Refused(member + "." + name, "is too large");
        }
        return value == null ? null : value.intValue();
    }

    private static @Nullable Long size(JsonNode state, String member, String name) {
        JsonNode value = given(state, member, name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Refused(member + "." + name, "has to be a whole number, or null");
        }
        return value.longValue();
    }
}
