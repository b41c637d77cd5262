package io.lastday.device.os.renewal;

import io.lastday.device.os.NotTaken;
import io.lastday.device.os.OsDataset;
import io.lastday.device.os.SupportPart;
import io.lastday.device.os.UpdatesPart;
import io.lastday.platform.blocking.Blocking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renews the OS data once a day, where the firm says from where: what is half, absurd or older changes nothing, and is told of. An
 * evaluation is never held up by it for longer than an answer may take.
 */
@Component
public final class OsRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(OsRenewal.class);
    private static final String SUPPORT = "support";
    private static final String UPDATES = "windows-updates";

    private final RenewalSettings settings;
    private final OsDataStore store;
    private final JsonMapper json;
    private final Download download = new Download();
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();

    OsRenewal(RenewalSettings settings, OsDataStore store, JsonMapper json) {
        this.settings = settings;
        this.store = store;
        this.json = json;
    }

    private record Tried(Instant at, List<String> warnings) {}

    /**
     * The data with what was fetched, in the place of what it ships with.
     *
     * @param warnings for people
     */
    public record Renewed(OsDataset data, List<String> warnings) {}

    /** The shipped or given data, renewed where the firm says so. */
    public Mono<Renewed> of(OsDataset given, String firm, Instant asOf) {
        if (settings.isOff()) {
            return Mono.just(new Renewed(given, List.of()));
        }
        return kept(given, firm)
                .flatMap(known -> renewed(known, firm, asOf))
                .flatMap(warnings -> kept(given, firm).map(data -> new Renewed(data, warnings)));
    }

    /** What was taken before, checked again: a file that the firm puts in may be younger. */
    private Mono<OsDataset> kept(OsDataset given, String firm) {
        return store.youngest(firm, SUPPORT, SupportPart.class)
                .map(part -> orNot(given, data -> data.with(part.inPlaceOf(data))))
                .defaultIfEmpty(given)
                .flatMap(data -> store.youngest(firm, UPDATES, UpdatesPart.class)
                        .map(part -> orNot(data, known -> known.with(part.besides(known))))
                        .defaultIfEmpty(data));
    }

    private static OsDataset orNot(OsDataset data, Function<OsDataset, OsDataset> change) {
        try {
            return change.apply(data);
        } catch (NotTaken older) {
            return data;
        }
    }

    private Mono<List<String>> renewed(OsDataset known, String firm, Instant asOf) {
        Tried last = tried.get(firm);
        if (last != null && asOf.isBefore(last.at().plus(settings.every()))) {
            return Mono.just(last.warnings());
        }
        List<String> warnings = new ArrayList<>();
        return support(known, firm, asOf, warnings)
                .then(updates(known, firm, asOf, warnings))
                .then(Mono.fromSupplier(() -> {
                    tried.put(firm, new Tried(asOf, List.copyOf(warnings)));
                    return List.copyOf(warnings);
                }));
    }

    private Mono<Void> support(OsDataset known, String firm, Instant asOf, List<String> warnings) {
        String base = settings.endOfLife();
        if (base == null) {
            return Mono.empty();
        }
        EndOfLifeSource source = new EndOfLifeSource(base, download, json);
        return taken("dates of support", () -> source.read(day(asOf)).inPlaceOf(known), warnings)
                .flatMap(part -> store.keep(firm, SUPPORT, part.revision(), part.date(), part, asOf));
    }

    private Mono<Void> updates(OsDataset known, String firm, Instant asOf, List<String> warnings) {
        String base = settings.msrc();
        if (base == null) {
            return Mono.empty();
        }
        BulletinSource source = new BulletinSource(base, download, json);
        return taken("updates of Windows", () -> source.read(day(asOf)).besides(known), warnings)
                .flatMap(part -> store.keep(firm, UPDATES, part.revision(), part.to(), part, asOf));
    }

    private static <T> Mono<T> taken(String what, Callable<T> read, List<String> warnings) {
        return Blocking.call(read).onErrorResume(NotTaken.class, why -> {
            warnings.add("The " + what + " could not be renewed: " + why.getMessage() + ". Those that are known stay.");
            LOG.warn("The {} could not be renewed: {}", what, why.getMessage());
            return Mono.empty();
        });
    }

    private static LocalDate day(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }
}
