package io.lastday.offboarding.step.exchange.cluster;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * The jobs of one namespace. Nothing is deleted: a job goes when its time to live is over.
 *
 * <p><b>Blocks; safe to be called by many threads.</b> Throws {@link RemoteFailure} where the API server is away, slow or not to be
 * understood, and {@link ClusterRefused} where it says no.
 */
public final class Jobs {

    /** The label by which a job's pods are found. */
    public static final String LABEL = "lastday.io/job";

    /** A job has one pod; a node that went away may have left another. */
    private static final int MOST_PODS = 2;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Pattern POD = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    /** Beyond any result, and short enough to hold; the result is the last that a pod writes. */
    private static final String TAIL = "?tailLines=2000&limitBytes=200000";

    private final ApiServer server;
    private final String namespace;

    private Jobs(ApiServer server, String namespace) {
        this.server = server;
        this.namespace = namespace;
    }

    /** Reads who vouches for the server; asks the server nothing yet. */
    public static Jobs at(ClusterAddress address, Clock clock) {
        return new Jobs(new ApiServer(address, clock), address.namespace());
    }

    /** The job of this name; empty where the server says that there is none. */
    public Optional<Job> find(String name) {
        ApiServer.Answer answer = server.call(HttpMethod.GET, jobs() + "/" + name, null, NOT_FOUND);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(read(answer.body(), name));
    }

    /**
     * Makes a job, unless one of its name is there already.
     *
     * @param manifest the whole object, as JSON
     */
    public void create(String manifest) {
        server.call(HttpMethod.POST, jobs(), manifest, CONFLICT);
    }

    /** What the job's pods wrote last, the pod that ended well first; empty where none is left. */
    public List<String> logs(String name) {
        String list = "/api/v1/namespaces/" + namespace + "/pods";
        ApiServer.Answer pods = server.call(HttpMethod.GET, list + "?labelSelector=" + LABEL + "%3D" + name, null);
        return names(pods.body()).stream()
                .filter(pod -> POD.matcher(pod).matches())
                .limit(MOST_PODS)
                .map(pod -> server.call(HttpMethod.GET, list + "/" + pod + "/log" + TAIL, null, NOT_FOUND))
                .filter(answer -> answer.status() != NOT_FOUND)
                .map(ApiServer.Answer::body)
                .toList();
    }

    private String jobs() {
        return "/apis/batch/v1/namespaces/" + namespace + "/jobs";
    }

    private static Job read(String text, String name) {
        try {
            return ClusterJson.job(text, name);
        } catch (ClusterJson.Unreadable odd) {
            throw new RemoteFailure.Transient("the API server answered " + odd.getMessage(), null, odd);
        }
    }

    private static List<String> names(String text) {
        try {
            return ClusterJson.pods(text);
        } catch (ClusterJson.Unreadable odd) {
            throw new RemoteFailure.Transient("the API server answered " + odd.getMessage(), null, odd);
        }
    }
}
