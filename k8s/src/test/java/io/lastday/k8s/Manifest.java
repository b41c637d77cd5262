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
        return at("spec/template/spec");
    }

    Map<String, String> podLabels() {
        return at("spec/template/metadata/labels").labels();
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
}
