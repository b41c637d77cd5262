package io.lastday.k8s;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of kustomize that the overlays use, so that a build needs no {@code kubectl}: resources, components, additions to what
 * is there, namespace, labels, images and generated config maps. A field that it does not know is an error, never left out in silence; where {@code kubectl} is present,
 * a test compares the two.
 */
final class Kustomize {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion", "kind", "resources", "components", "namespace", "labels", "images", "configMapGenerator");
    private static final Set<String> KNOWN_TO_COMPONENTS = Set.of("apiVersion", "kind", "resources", "patches");
    private static final Set<String> CLUSTER_WIDE = Set.of("Namespace", "PriorityClass");

    private Kustomize() {}

    /** Every object of the kustomization in {@code folder}. */
    static List<Manifest> render(Path folder) {
        Node kustomization = read(folder, KNOWN);
        List<Manifest> manifests = new ArrayList<>(resources(folder, kustomization));
        kustomization
                .at("components")
                .items()
                .forEach(component -> component(folder.resolve(component.text()), manifests));
        kustomization.at("configMapGenerator").items().forEach(generator -> generate(generator, manifests));
        kustomization.at("labels").items().forEach(labels -> manifests.forEach(manifest -> label(manifest, labels)));
        kustomization.at("images").items().forEach(image -> manifests.forEach(manifest -> image(manifest, image)));
        if (kustomization.at("namespace").present()) {
            manifests.forEach(manifest ->
                    namespace(manifest, kustomization.at("namespace").text()));
        }
        return List.copyOf(manifests);
    }

    private static Node read(Path folder, Set<String> known) {
        Map<String, Object> root =
                Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();
        if (!known.containsAll(root.keySet())) {
            throw new IllegalArgumentException(folder + " uses what this renderer does not know: " + root.keySet());
        }
        return new Node(root);
    }

    private static List<Manifest> resources(Path folder, Node kustomization) {
        return kustomization
                .at("resources")
                .items()
                .flatMap(resource -> load(folder.resolve(resource.text())).stream())
                .toList();
    }

    private static void component(Path folder, List<Manifest> manifests) {
        Node component = read(folder, KNOWN_TO_COMPONENTS);
        manifests.addAll(resources(folder, component));
        component.at("patches").items().forEach(patch -> {
            only(patch, "target", "path");
            Additions additions = Additions.in(folder.resolve(patch.at("path").text()));
            Manifest target = manifests.stream()
                    .filter(manifest -> manifest.is(patch.at("target/kind").text())
                            && manifest.name().equals(patch.at("target/name").text()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(folder + " patches what is not there"));
            additions.to(target);
        });
    }

    private static List<Manifest> load(Path resource) {
        return Files.isDirectory(resource)
                ? render(resource)
                : Yaml.documents(resource).stream().map(Manifest::new).toList();
    }

    private static void generate(Node generator, List<Manifest> manifests) {
        only(generator, "name", "literals");
        Map<String, Object> data = new TreeMap<>();
        generator.at("literals").items().map(Node::text).forEach(literal -> {
            int equals = literal.indexOf('=');
            data.put(literal.substring(0, equals), literal.substring(equals + 1));
        });
        String name = generator.at("name").text();
        String hashed = name + "-" + NameHash.ofConfigMap(data);
        manifests.forEach(manifest -> rename(manifest, name, hashed));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "v1");
        document.put("kind", "ConfigMap");
        document.put("metadata", new LinkedHashMap<>(Map.of("name", hashed)));
        document.put("data", data);
        manifests.add(new Manifest(document));
    }

    private static void rename(Manifest manifest, String name, String hashed) {
        manifest.containers()
                .forEach(container -> container
                        .at("envFrom")
                        .items()
                        .map(source -> source.at("configMapRef"))
                        .filter(reference -> reference.at("name").is(name))
                        .forEach(reference -> map(reference).put("name", hashed)));
    }

    private static void label(Manifest manifest, Node labels) {
        only(labels, "pairs", "includeSelectors", "includeTemplates");
        if (!labels.at("includeSelectors").is(false)) {
            throw new IllegalArgumentException("labels in selectors cannot be changed later: includeSelectors: false");
        }
        Map<String, String> pairs = labels.at("pairs").labels();
        labelsOf(manifest.document()).putAll(pairs);
        if (labels.at("includeTemplates").is(true) && manifest.makesPods()) {
            labelsOf(map(manifest.template())).putAll(pairs);
            if (manifest.is("CronJob")) {
                labelsOf(map(manifest.at("spec/jobTemplate"))).putAll(pairs);
            }
        }
    }

    private static Map<String, Object> labelsOf(Map<String, Object> owner) {
        return child(child(owner, "metadata"), "labels");
    }

    private static void image(Manifest manifest, Node image) {
        only(image, "name", "newName", "newTag");
        String name = image.at("name").text();
        manifest.containers().stream()
                .filter(container -> container.at("image").is(name))
                .forEach(container -> map(container)
                        .put(
                                "image",
                                image.at("newName").text() + ":"
                                        + image.at("newTag").text()));
    }

    private static void namespace(Manifest manifest, String namespace) {
        if (!CLUSTER_WIDE.contains(manifest.kind())) {
            child(manifest.document(), "metadata").put("namespace", namespace);
        }
    }

    private static void only(Node node, String... known) {
        if (!Set.of(known).containsAll(node.labels().keySet())) {
            throw new IllegalArgumentException(
                    "this renderer does not know all of " + node.labels().keySet());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Node node) {
        if (!(node.value() instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("no map: " + node);
        }
        return (Map<String, Object>) map;
    }
}
