package io.lastday.device.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.os.RenewalFixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers as endoflife.date does, from a file of dates that may change while the service runs. */
final class OsDateSite implements AutoCloseable {

    private static final String PRODUCTS = "/api/v1/products/";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private OsDateSite(HttpServer server) {
        this.server = server;
    }

    static OsDateSite start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OsDateSite site = new OsDateSite(server);
        server.createContext(PRODUCTS, site::answer);
        site.tell(null);
        server.start();
        return site;
    }

    /** @param dates in the form of the shipped ones, which are told where there are none */
    void tell(@Nullable Path dates) {
        String changed = LocalDate.now(ZoneOffset.UTC).toString();
        answers.putAll(RenewalFixtures.endOfLife(OsDatasetFile.in(dates, JsonMapper.shared()), changed));
    }

    /** What makes the service ask here, before every run. */
    List<String> settings() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
        return List.of("lastday.devices.renewal.end-of-life=" + base, "lastday.devices.renewal.every=PT1S");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String product = exchange.getRequestURI().getPath().substring(PRODUCTS.length());
        byte[] body = answers.getOrDefault(product, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (var answer = exchange.getResponseBody()) {
            answer.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
