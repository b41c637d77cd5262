package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.cluster.ClusterAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Runbooks that a Kubernetes Job runs instead of a person. Nothing of this comes from a playbook or a request.
 *
 * @param enabled whether a cluster runs them; nothing else counts where it does not
 * @param namespace where the jobs are; one of its own, because who may make jobs in a namespace can read its secrets
 * @param image PowerShell, the module for Exchange, OpenSSL and the two scripts; pinned by a tag or a digest
 * @param serviceAccount the jobs' own, which may do nothing
 * @param secret what connects to Exchange, and the public half of the seal key
 * @param deadline after which the cluster ends a job
 * @param keep how long an ended job stays to be read
 * @param look how often a job is looked at
 * @param server the API server
 * @param token the file of this pod's token
 * @param authority the certificates of the cluster's authority
 */
@ConfigurationProperties("lastday.exchange.job")
record JobSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String namespace,
        @Nullable String image,
        @DefaultValue("lastday-exchange") String serviceAccount,
        @DefaultValue("lastday-exchange") String secret,
        @DefaultValue("20m") Duration deadline,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("15s") Duration look,
        @DefaultValue("https://kubernetes.default.svc") URI server,

        @DefaultValue("/var/run/secrets/lastday/kubernetes/token")
        Path token,

        @DefaultValue("/var/run/secrets/lastday/kubernetes/ca.crt")
        Path authority) {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final Pattern IMAGE = Pattern.compile(
            "[a-z0-9][a-zA-Z0-9._/:-]{0,200}(:(?!latest$)[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}|@sha256:[0-9a-f]{64})");

    /** Where the job runs, and as what. */
    JobSettings {
        if (enabled) {
            requireMeant(namespace, image, serviceAccount, secret);
            require(within(deadline, Duration.ofMinutes(6), Duration.ofHours(6)), "deadline", "is between 6m and 6h");
            require(within(keep, Duration.ofHours(1), Duration.ofDays(7)), "keep", "is between 1h and 7d");
            require(within(look, Duration.ofSeconds(1), Duration.ofMinutes(5)), "look", "is between 1s and 5m");
        }
    }

    private static void requireMeant(
            @Nullable String namespace, @Nullable String image, String serviceAccount, String secret) {
        require(namespace != null && LABEL.matcher(namespace).matches(), "namespace", "is no name of a namespace");
        require(
                image != null && IMAGE.matcher(image).matches(),
                "image",
                "needs a tag other than latest, or a digest: what runs in Exchange is pinned");
        require(NAME.matcher(serviceAccount).matches(), "service-account", "is no name");
        require(NAME.matcher(secret).matches(), "secret", "is no name");
    }

    /** The API server, as it is asked. */
    ClusterAddress address() {
        boolean encrypted = "https".equalsIgnoreCase(server.getScheme());
        return new ClusterAddress(server, inNamespace(), token, encrypted ? authority : null);
    }

    String inNamespace() {
        return String.valueOf(namespace);
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String property, String why) {
        if (!holds) {
            throw new IllegalArgumentException("lastday.exchange.job." + property + " " + why);
        }
    }
}
