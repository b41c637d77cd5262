package io.lastday.k8s;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One object of Kubernetes. */
record Manifest(Map<String, Object> document) {

    Node at(String path) {
        return new Node(document).at(path);
    }

    String kind() {
        return at("kind").text();
    }

    String name() {
        return at("metadata/name").text();
    }

    /** As people name it: {@code Deployment/gateway}. */
    String id() {
        return kind() + "/" + name();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The pod's specification, of whatever makes pods. */
    Node pod() {
        return template().at("spec");
    }

    /** What each pod is made from; a job that comes again holds it a floor deeper. */
    Node template() {
        return at(is("CronJob") ? "spec/jobTemplate/spec/template" : "spec/template");
    }

    Map<String, String> podLabels() {
        return template().at("metadata/labels").labels();
    }

    List<Node> containers() {
        return Stream.concat(
                        pod().at("containers").items(),
                        pod().at("initContainers").items())
                .toList();
    }

    boolean makesPods() {
        return pod().present();
    }

    /** Whether its pods stay and answer; those of a job do their work and end. */
    boolean serves() {
        return makesPods() && !is("CronJob");
    }
}
