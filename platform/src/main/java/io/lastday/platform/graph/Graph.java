package io.lastday.platform.graph;

import com.microsoft.graph.models.BaseCollectionPaginationCountResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.lastday.platform.connection.Origin;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's Graph. Every call names the permission it needs, so that a refusal says which one to grant.
 *
 * <p><b>Blocks; safe to be called by many threads.</b> Each call ends within 20 s, waits included, and throws
 * {@link RemoteFailure} and nothing else of the wire's or the SDK's.
 */
public final class Graph {

    private final GraphServiceClient sdk;
    private final Origin origin;
    private final WriteSwitch writes;
    private final RawReads raw;
    private final BatchReads batch;

    Graph(GraphServiceClient sdk, Origin origin, WriteSwitch writes, RawReads raw, BatchReads batch) {
        this.sdk = sdk;
        this.origin = origin;
        this.writes = writes;
        this.raw = raw;
        this.batch = batch;
    }

    /** Connects to the tenant of {@code settings}; asks nothing yet. What the address allows is all that it may. */
    public static Graph connect(GraphSettings settings) {
        return connect(settings, WriteSwitch.of(settings.baseUrl()));
    }

    /** As {@link #connect(GraphSettings)}, with {@code writes} asked before each write. */
    public static Graph connect(GraphSettings settings, WriteSwitch writes) {
        return GraphFactory.create(settings, writes, Clock.systemUTC(), Thread::sleep);
    }

    /** Whether writes go through now or are refused as {@link RemoteFailure.Refused}. */
    public WriteMode mode() {
        return writes.mode();
    }

    /** One call that answers with something. */
    public <T> T call(String permission, Function<GraphServiceClient, ? extends @Nullable T> call) {
        T answer = guarded(permission, () -> call.apply(sdk));
        if (answer == null) {
            throw GraphFailures.ofBroken(new IllegalStateException("empty"), permission);
        }
        return answer;
    }

    /** One call whose success has no answer, such as a PATCH. */
    public void run(String permission, Consumer<GraphServiceClient> call) {
        guarded(permission, () -> {
            call.accept(sdk);
            return Boolean.TRUE;
        });
    }

    /**
     * The whole collection. Where any page fails, everything does: part of a list is never handed out as the list.
     */
    public <P extends BaseCollectionPaginationCountResponse, T> List<T> all(String permission, Paged<P, T> paged) {
        List<T> all = new ArrayList<>();
        eachPage(permission, paged, all::addAll);
        return all;
    }

    /** As {@link #all}, a page at a time; what the consumer has taken counts as whole only when this returns. */
    public <P extends BaseCollectionPaginationCountResponse, T> void eachPage(
            String permission, Paged<P, T> paged, Consumer<List<T>> consumer) {
        Set<String> seen = new HashSet<>();
        P page = call(permission, paged.first());
        while (true) {
            List<T> items = paged.items().apply(page);
            if (items == null) {
                throw GraphFailures.ofBroken(new IllegalStateException("page without items"), permission);
            }
            consumer.accept(items);
            String link = page.getOdataNextLink();
            if (link == null) {
                return;
            }
            page = follow(permission, paged, link, seen);
        }
    }

    /** Reads as bytes, for what must be kept exactly as it was sent, and for files. */
    public RawReads raw() {
        return raw;
    }

    /** Many reads in few calls, each with its own outcome. */
    public BatchReads batch() {
        return batch;
    }

    private <P extends BaseCollectionPaginationCountResponse> P follow(
            String permission, Paged<P, ?> paged, String link, Set<String> seen) {
        if (!origin.holds(link)) {
            throw OneOrigin.foreign("a next link");
        }
        if (!seen.add(link)) {
            throw new RemoteFailure.Terminal("Graph (" + permission + "): pages in a circle", 0, "PAGE_LOOP", null);
        }
        return call(permission, client -> paged.next().apply(client, link));
    }

    private static <T> @Nullable T guarded(String permission, Supplier<? extends @Nullable T> call) {
        try {
            return call.get();
        } catch (RuntimeException thrown) {
            throw GraphFailures.of(thrown, permission);
        }
    }
}
