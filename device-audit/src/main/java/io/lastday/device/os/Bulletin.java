package io.lastday.device.os;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.lastday.device.os.OsDataset.WindowsUpdate;
import io.lastday.device.os.OsDataset.WindowsUpdate.Kind;
import io.lastday.device.os.OsDataset.WindowsUpdate.Machine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of one month's document of Microsoft's security updates (CVRF 3.0) that tell which revision of which build mends
 * what. Absent lists are empty.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Bulletin(
        @JsonProperty("DocumentTracking") @Nullable Tracking tracking,
        @JsonProperty("ProductTree") @Nullable Products products,
        @JsonProperty("Vulnerability") @Nullable List<Vulnerability> vulnerabilities) {

    private static final Pattern BUILD = Pattern.compile("10\\.0\\.(\\d{5})\\.(\\d{1,6})");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tracking(
            @JsonProperty("InitialReleaseDate") @Nullable String released) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Products(
            @JsonProperty("FullProductName") @Nullable List<Product> names) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Product(
            @JsonProperty("ProductID") @Nullable String id,
            @JsonProperty("Value") @Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Vulnerability(
            @JsonProperty("RevisionHistory") @Nullable List<Revision> history,
            @JsonProperty("Remediations") @Nullable List<Remediation> remediations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revision(@JsonProperty("Date") @Nullable String date) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remediation(
            @JsonProperty("FixedBuild") @Nullable String build,
            @JsonProperty("SubType") @Nullable String kind,
            @JsonProperty("ProductID") @Nullable List<String> products) {}

    /**
     * The revisions of Windows that mend something, each once with its first day: a document speaks of those of earlier months too,
     * where a hole is told of late.
     *
     * @throws NotTaken where the document does not say when it came out
     */
    public List<WindowsUpdate> updates() {
        LocalDate released = day(tracking == null ? null : tracking.released())
                .orElseThrow(() -> new NotTaken("a month does not say when it came out"));
        Map<String, Machine> machines = machines();
        Map<String, WindowsUpdate> found = new HashMap<>();
        for (Vulnerability hole : all(vulnerabilities)) {
            LocalDate told = all(hole.history()).stream()
                    .flatMap(revision -> day(revision.date()).stream())
                    .min(LocalDate::compareTo)
                    .filter(first -> first.isAfter(released))
                    .orElse(released);
            all(hole.remediations()).stream()
                    .flatMap(mend -> of(mend, machines, told))
                    .forEach(update -> found.merge(update.key(), update, Bulletin::earlier));
        }
        return List.copyOf(found.values());
    }

    private Map<String, Machine> machines() {
        Stream<Product> named = products == null ? Stream.empty() : all(products.names()).stream();
        return named.filter(product -> product.id() != null && machine(product.name()) != null)
                .collect(Collectors.toMap(
                        product -> Objects.requireNonNull(product.id()),
                        product -> Objects.requireNonNull(machine(product.name())),
                        (one, same) -> one));
    }

    private static @Nullable Machine machine(@Nullable String product) {
        if (product == null) {
            return null;
        }
        if (product.startsWith("Windows Server ")) {
            return Machine.SERVER;
        }
        return product.startsWith("Windows 10 ") || product.startsWith("Windows 11 ") ? Machine.CLIENT : null;
    }

    private static Stream<WindowsUpdate> of(Remediation mend, Map<String, Machine> machines, LocalDate told) {
        Matcher form = BUILD.matcher(mend.build() == null ? "" : mend.build());
        if (!form.matches()) {
            return Stream.empty();
        }
        boolean hotpatch = mend.kind() != null && mend.kind().contains("Hotpatch");
        return all(mend.products()).stream()
                .map(machines::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(machine -> new WindowsUpdate(
                        Integer.parseInt(form.group(1)),
                        machine,
                        Integer.parseInt(form.group(2)),
                        told,
                        hotpatch ? Kind.HOTPATCH : Kind.SECURITY));
    }

    static WindowsUpdate earlier(WindowsUpdate one, WindowsUpdate other) {
        return other.published().isBefore(one.published()) ? other : one;
    }

    private static <T> Collection<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The first ten characters: some of its times have a zone and some have none. */
    private static Optional<LocalDate> day(@Nullable String time) {
        try {
            return time == null || time.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(time.substring(0, 10)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
