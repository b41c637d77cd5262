package io.lastday.identity.benchmark;

import io.lastday.platform.benchmark.Programs;
import io.lastday.platform.benchmark.Quota;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One run over a firm of so many people.
 *
 * @param ended after how many seconds each source was read
 * @param quotas what was asked of each of Graph's limits
 * @param keycloak calls by kind
 * @param alive most megabytes that were alive at a collection
 * @param process largest size of the process so far, in megabytes
 * @param written rows of people that differ from the evaluation before
 */
record Walked(
        String name,
        int people,
        String state,
        double seconds,
        Map<String, Double> ended,
        List<Quota> quotas,
        Map<String, Long> keycloak,
        long alive,
        long process,
        long written) {

    /** The shortest time that the documented limits leave to anybody for the same calls. */
    double bound() {
        return quotas.stream().mapToDouble(Quota::bound).max().orElse(0);
    }

    double ratio() {
        return seconds / bound();
    }

    /** The walk over Graph alone, without Keycloak, judging and publishing. */
    double graphRatio() {
        return ended.getOrDefault("entra", seconds) / bound();
    }

    long keycloakCalls() {
        return keycloak.values().stream().mapToLong(Long::longValue).sum();
    }

    double timesFewer() {
        return (double) people / keycloakCalls();
    }

    String told() {
        String asked = quotas.stream()
                .filter(quota -> quota.bound() > 0 || quota.refused() > 0)
                .sorted(Comparator.comparingDouble(Quota::bound).reversed())
                .map(quota -> String.format(
                        Locale.ROOT,
                        "%s %d of %d in %d s (bound %.0f s, %d refused)",
                        quota.name(),
                        quota.taken(),
                        quota.limit(),
                        quota.seconds(),
                        quota.bound(),
                        quota.refused()))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "%s over %d + %d people: %s in %.1f s; Graph's limits alone take %.0f s (ratio %.2f)%n  read after %s s; %s%n"
                        + "  Keycloak: %d calls, %.1f times fewer than one a person: %s%n"
                        + "  heap: at most %d of %d MB alive, process at most %d MB; %d rows of people written",
                name,
                people,
                people,
                state,
                seconds,
                bound(),
                ratio(),
                ended,
                asked,
                keycloakCalls(),
                timesFewer(),
                keycloak,
                alive,
                Programs.HEAP,
                process,
                written);
    }
}
