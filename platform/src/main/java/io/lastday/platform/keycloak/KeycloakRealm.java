package io.lastday.platform.keycloak;

import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The firm's realm. Every call names the role of {@code realm-management} that it needs, so that a refusal says which one to grant.
 *
 * <p><b>Blocks; safe to be called by many threads.</b> Connects within 5 s, answers within 20 s; throws {@link RemoteFailure} and
 * nothing else of the wire's or the client's. Nothing is sent twice here: the step that called decides.
 */
public final class KeycloakRealm implements AutoCloseable {

    private final Keycloak client;
    private final String name;
    private final WriteSwitch writes;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    KeycloakRealm(Keycloak client, String name, WriteSwitch writes) {
        this.client = client;
        this.name = name;
        this.writes = writes;
    }

    /** Connects to the realm of {@code settings}; asks nothing yet. What the address allows is all that it may. */
    public static KeycloakRealm connect(KeycloakSettings settings) {
        return connect(settings, WriteSwitch.of(settings.baseUrl()));
    }

    /** As {@link #connect(KeycloakSettings)}, with {@code writes} asked before each write. */
    public static KeycloakRealm connect(KeycloakSettings settings, WriteSwitch writes) {
        return KeycloakFactory.create(settings, writes);
    }

    /** The realm's name, as in {@code keycloak:<realm>:<id>}. */
    public String name() {
        return name;
    }

    /** Whether writes go through now or are refused as {@link RemoteFailure.Refused}. */
    public WriteMode mode() {
        return writes.mode();
    }

    /** One call that answers with something. */
    public <T> T call(String role, Function<RealmResource, ? extends @Nullable T> call) {
        return answer(role, () -> call.apply(client.realm(name)));
    }

    /**
     * One call by an annotated interface of the caller's, whose paths begin below the server's address. The client is made once and
     * kept; one for each account would be made for longer than it is used.
     */
    public <A, T> T call(String role, Class<A> calls, Function<A, ? extends @Nullable T> call) {
        return answer(role, () -> call.apply(calls.cast(made.computeIfAbsent(calls, client::proxy))));
    }

    private static <T> T answer(String role, Supplier<? extends @Nullable T> call) {
        try {
            T answer = call.get();
            if (answer == null) {
                throw new RemoteFailure.Transient("Keycloak (" + role + "): an empty answer", null, null);
            }
            return answer;
        } catch (RuntimeException thrown) {
            throw KeycloakFailures.of(thrown, role);
        }
    }

    /** One call whose success has no answer. */
    public void run(String role, Consumer<RealmResource> call) {
        call(role, realm -> {
            call.accept(realm);
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
