package io.lastday.sandbox.tenant.exchange;

import io.lastday.sandbox.tenant.store.TenantStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs runbooks. It stands for the person with rights in Exchange: Lastday itself never reaches it. */
public final class Exchange {
    private static final JsonMapper JSON = new JsonMapper();
    private final MailboxBook book;
    private final DistributionLists lists;
    private final InstantSource clock;
    private final @Nullable Path key;
    private final Duration delay;

    /**
     * @param key file with the public key that runbooks are signed with; without one, none is run
     * @param delay how long Graph shows a converted mailbox as it was
     */
    public Exchange(TenantStore store, InstantSource clock, @Nullable Path key, Duration delay) {
        this.book = new MailboxBook(store, clock);
        this.lists = new DistributionLists(store);
        this.clock = clock;
        this.key = key;
        this.delay = delay;
    }

    /** What Exchange knows of a mailbox; empty where there is none. */
    public Optional<ObjectNode> mailbox(String userId) {
        return book.of(userId);
    }

    /** Changes what Exchange knows, for a test. */
    public void set(String userId, ObjectNode changes) {
        var state = book.of(userId).orElseThrow(() -> new IllegalArgumentException("no mailbox of " + userId));
        state.setAll(changes);
        book.keep(userId, state);
    }

    /** Takes somebody out of every group that only Exchange changes; answers out of how many. */
    public int leaveLists(String userId) {
        return lists.leave(userId);
    }

    /** Tells Graph of conversions that are old enough. */
    public void settle() {
        book.settle(delay);
    }

    /**
     * Runs a runbook.
     *
     * @param delivered {@code {"data","signature"}} as the case answers it
     * @return the result, as a person would send it back
     * @throws IllegalArgumentException where it is not signed, has expired, or names no mailbox
     */
    public ObjectNode run(ObjectNode delivered) {
        var runbook = Runbook.read(
                delivered.path("data").asString(""), delivered.path("signature").asString(""), key(), clock.instant());
        var mailbox = runbook.text("mailbox");
        var before = book.of(mailbox).orElseThrow(() -> new IllegalArgumentException("no mailbox of " + mailbox));
        var result = head(runbook);
        var state = before.deepCopy();
        var actions = result.putArray("actions");
        for (var action : runbook.data().path("actions")) {
            boolean changed = act(action.asString(), mailbox, state);
            actions.addObject()
                    .put("action", action.asString())
                    .put("state", changed ? "DONE" : "ALREADY")
                    .put("detail", "");
        }
        result.set("before", shown(before));
        result.set("after", shown(state));
        return result;
    }

    private String key() {
        if (key == null) {
            throw new IllegalArgumentException("the sandbox's Exchange was given no key");
        }
        try {
            return Files.readString(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode head(Runbook runbook) {
        var result = JSON.createObjectNode().put("format", "lastday.io/exchange-result/1");
        for (var member : new String[] {"case", "step", "nonce", "mailbox"}) {
            result.put(member, runbook.text(member));
        }
        return result.put("runbook", runbook.digest())
                .put("signature", runbook.signature())
                .put("ranAt", clock.instant().toString());
    }

    private static ObjectNode shown(ObjectNode state) {
        var shown = state.deepCopy();
        shown.remove("convertedAt");
        return shown;
    }

    /** Whether the action changed something. */
    private boolean act(String action, String mailbox, ObjectNode state) {
        var before = state.deepCopy();
        switch (action) {
            case "READ_STATE" -> {
                return true;
            }
            case "STOP_FORWARDING" -> state.put("forwarding", false);
            case "DISABLE_HIDDEN_RULES" -> state.put("hiddenRules", 0);
            case "REMOVE_DELEGATES" -> state.put("delegates", 0);
            case "HIDE_FROM_ADDRESS_LISTS" -> state.put("hidden", true);
            case "GRANT_SUCCESSOR" -> state.put("successorHasAccess", true);
            case "CONVERT_TO_SHARED" -> state.put("kind", "SharedMailbox");
            default -> throw new IllegalArgumentException("not an action: " + action);
        }
        boolean changed = !before.equals(state);
        if (changed && action.equals("CONVERT_TO_SHARED")) {
            book.converted(mailbox, state);
        } else {
            book.keep(mailbox, state);
        }
        return changed;
    }
}
