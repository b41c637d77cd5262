package io.lastday.offboarding.testing;

import io.lastday.offboarding.remediation.AccountNow;
import io.lastday.offboarding.remediation.Action;
import io.lastday.offboarding.remediation.RequiredActions;
import io.lastday.platform.failure.RemoteFailure;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a realm asks of its accounts, as a test says; a wish shows at once where a test says nothing. */
public final class ScriptedRequiredActions implements RequiredActions {

    private final Map<String, AccountNow> accounts = new ConcurrentHashMap<>();
    private final Map<String, Queue<RemoteFailure>> failures = new ConcurrentHashMap<>();
    private final Set<String> lying = ConcurrentHashMap.newKeySet();
    private final List<String> demanded = new CopyOnWriteArrayList<>();

    /** Says how an account stands. */
    public void account(String id, AccountNow now) {
        accounts.put(id, now);
    }

    /** The next writes to this account fail like this. */
    public void fails(String id, RemoteFailure... next) {
        failures.put(id, new ArrayDeque<>(List.of(next)));
    }

    /** Accepts writes to this account and does nothing. */
    public void lies(String id) {
        lying.add(id);
    }

    /** How often an account was written to. */
    public long writes(String id) {
        return demanded.stream().filter(id::equals).count();
    }

    @Override
    public AccountNow look(String account, Action action) {
        return accounts.getOrDefault(
                account, new AccountNow(true, false, Set.of(), Set.of("password"), action.provider(), true));
    }

    @Override
    public void demand(String account, String alias) {
        demanded.add(account);
        @Nullable
        RemoteFailure failure =
                failures.getOrDefault(account, new ArrayDeque<>()).poll();
        if (failure != null) {
            throw failure;
        }
        if (!lying.contains(account)) {
            AccountNow now = look(account, Action.CONFIGURE_TOTP);
            Set<String> asked = new HashSet<>(now.asked());
            asked.add(alias);
            accounts.put(
                    account, new AccountNow(now.enabled(), now.federated(), asked, now.credentials(), alias, true));
        }
    }
}
