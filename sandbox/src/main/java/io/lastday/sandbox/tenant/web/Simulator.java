package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.firm.TenantFiles;
import io.lastday.sandbox.tenant.caller.Callers;
import io.lastday.sandbox.tenant.caller.Permissions;
import io.lastday.sandbox.tenant.caller.TokenEndpoint;
import io.lastday.sandbox.tenant.caller.Tokens;
import io.lastday.sandbox.tenant.change.ManagedDevices;
import io.lastday.sandbox.tenant.change.Writes;
import io.lastday.sandbox.tenant.exchange.Exchange;
import io.lastday.sandbox.tenant.fault.Faults;
import io.lastday.sandbox.tenant.fault.Quotas;
import io.lastday.sandbox.tenant.fleet.FleetFront;
import io.lastday.sandbox.tenant.schema.BodyCheck;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.PathReader;
import io.lastday.sandbox.tenant.store.Ledger;
import io.lastday.sandbox.tenant.store.Relations;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import io.lastday.sandbox.tenant.wire.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The running simulator: wired from its settings, listening on loopback until closed. */
public final class Simulator implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);
    private final DisposableServer server;
    private final Journal journal;
    private final Scheduler workers;
    private final OnPremisesSync sync;
    private final Disposable ticks;

    private Simulator(
            DisposableServer server, Journal journal, Scheduler workers, OnPremisesSync sync, Disposable ticks) {
        this.ticks = ticks;
        this.server = server;
        this.journal = journal;
        this.workers = workers;
        this.sync = sync;
    }

    /**
     * What a simulator is started with.
     *
     * @param port 0 for any free one
     * @param secrets client id → secret, {@code sandbox-key} → key of the test end points, {@code token-key} → key that
     *     tokens are signed with
     * @param indexDelay how late the directory's index is
     * @param oddPages how often a page of the Teams export is empty or repeats a message, from 0 to 1
     * @param syncEvery how often the on-premises directory overrides the cloud; zero for never by itself
     */
    public record Settings(
            int port,
            String tenantId,
            TenantFiles files,
            Map<String, String> secrets,
            @Nullable Path journal,
            @Nullable Path state,
            Duration tokenLifetime,
            Duration indexDelay,
            Duration syncEvery,
            double oddPages,
            long seed,
            InstantSource clock,
            Around around) {}

    /**
     * What happens around the tenant.
     *
     * @param callIn after how long a device calls in by itself; zero for never
     * @param conversion how long Graph shows a mailbox as it was after Exchange converted it
     * @param exchangeKey file with the public key of signed runbooks
     */
    public record Around(
            Duration callIn, Duration conversion, @Nullable Path exchangeKey) {}

    /** Starts it; answers once it listens. */
    public static Simulator start(Settings settings) throws IOException {
        var clock = settings.clock();
        var journal = new Journal(clock, settings.journal());
        var ledger = Optional.ofNullable(settings.state()).map(Ledger::new).orElse(null);
        var store = new TenantStore(settings.files(), clock, settings.indexDelay(), ledger);
        var sync = new OnPremisesSync(store, settings.files(), settings.syncEvery(), clock);
        var workers = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "tenant");
        var relations = new Relations(store);
        var writes = new Writes(store, relations, new BodyCheck(GraphTable.load()), clock);
        var around = settings.around();
        var exchange = new Exchange(store, clock, around.exchangeKey(), around.conversion());
        var world = new SandboxWorld(store, exchange, writes.devices(), sync);
        var routes = routes(settings, store, journal, sync, workers, writes, world);
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(settings.port())
                .handle(routes::handle)
                .bindNow();
        return new Simulator(server, journal, workers, sync, ticks(around, exchange, writes.devices()));
    }

    private static Disposable ticks(Around around, Exchange exchange, ManagedDevices devices) {
        return Flux.interval(TICK, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(n -> {
                    exchange.settle();
                    if (!around.callIn().isZero()) {
                        devices.callIn(around.callIn());
                    }
                });
    }

    private static Routes routes(
            Settings settings,
            TenantStore store,
            Journal journal,
            OnPremisesSync sync,
            Scheduler workers,
            Writes writes,
            SandboxWorld world) {
        var clock = settings.clock();
        var secrets = settings.secrets();
        var callers = new Callers(id -> secrets.getOrDefault(id, ""));
        var key = secrets.getOrDefault("token-key", "").getBytes(StandardCharsets.UTF_8);
        var tokens = new Tokens(settings.tenantId(), key, settings.tokenLifetime(), clock);
        var faults = new Faults();
        var downloads = new Downloads();
        var quotas = new Quotas(store.list("users", View.OBJECT).size(), clock);
        var graph = graph(settings, store, journal, new Limits(quotas, faults), downloads, workers, writes);
        var sandbox = new SandboxEndpoints(
                secrets.getOrDefault("sandbox-key", ""), faults, store, journal, sync, callers, world, quotas);
        var front = new GraphFront(callers, tokens, graph, new BatchService(graph), journal, clock);
        var fleet = new FleetFront(store, faults, secrets.getOrDefault("fleet-token", ""));
        return new Routes(new TokenEndpoint(callers, tokens), front, sandbox, fleet, downloads, workers);
    }

    /** What keeps a request from its answer. */
    private record Limits(Quotas quotas, Faults faults) {}

    private static GraphService graph(
            Settings settings,
            TenantStore store,
            Journal journal,
            Limits limits,
            Downloads downloads,
            Scheduler workers,
            Writes writes) {
        var table = GraphTable.load();
        var sources = new Sources(store);
        var expansion = new Expansion(table, store, sources.relations());
        var operations = new Operations(
                Permissions.load(),
                new CollectionReader(
                        table,
                        sources,
                        expansion,
                        new Pages(settings.oddPages(), settings.seed()),
                        new DeltaReader(store, table, settings.clock())),
                new EntityReader(table, sources, expansion, downloads),
                writes,
                new Aliases(store));
        return new GraphService(
                new PathReader(table),
                limits.quotas(),
                limits.faults(),
                operations,
                journal,
                settings.clock(),
                workers);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Waits until the server is stopped. */
    public void await() {
        server.onDispose().block();
    }

    @Override
    public void close() throws IOException {
        ticks.dispose();
        sync.close();
        server.disposeNow(Duration.ofSeconds(5));
        workers.dispose();
        journal.close();
    }
}
