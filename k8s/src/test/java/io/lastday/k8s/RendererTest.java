package io.lastday.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our renderer does what kustomize does, or refuses. */
class RendererTest {

    static List<Path> overlays() {
        return Overlays.all();
    }

    /** The same text, hashed by kustomize v5.5.0: what our spelling of its hash is held against where there is no kubectl. */
    @Test
    void aConfigMapGetsTheSuffixThatKustomizeGivesIt() {
        assertThat(NameHash.ofConfigMap(new TreeMap<>(Map.of("A", "1", "B", "two=2"))))
                .isEqualTo("6mdk2dg69t");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whereThereIsKubectlBothRenderTheSame(Path overlay, TestReporter reporter) throws Exception {
        if (!kubectlIsThere()) {
            reporter.publishEntry("rendered by", "our renderer alone: no kubectl on the PATH to compare with");
            return;
        }
        List<Manifest> theirs = Yaml.documents(kubectl("kustomize", overlay.toString())).stream()
                .map(Manifest::new)
                .toList();

        assertThat(byId(Kustomize.render(overlay))).isEqualTo(byId(theirs));
        reporter.publishEntry("rendered by", "our renderer and kubectl kustomize, which agree");
    }

    @Test
    void whatItDoesNotKnowItRefuses(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "kind: Kustomization\npatches: []\n");

        assertThatThrownBy(() -> Kustomize.render(folder)).hasMessageContaining("patches");
    }

    @Test
    void aPatchThatItDoesNotKnowItRefuses(@TempDir Path folder) throws IOException {
        Path patch = Files.writeString(folder.resolve("patch.yaml"), "- {op: remove, path: /spec/template}\n");

        assertThatThrownBy(() -> Additions.in(patch)).hasMessageContaining("remove");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), "kind: Kustomization\nresources: [a.yaml]\n");
        Files.writeString(folder.resolve("a.yaml"), "kind: Service\nspec: {}\nspec: {}\n");

        assertThatThrownBy(() -> Kustomize.render(folder)).hasMessageContaining("spec");
    }

    private static Map<String, Map<String, Object>> byId(List<Manifest> manifests) {
        return manifests.stream()
                .collect(Collectors.toMap(
                        manifest -> manifest.at("metadata/namespace").text() + " " + manifest.id(),
                        Manifest::document,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static boolean kubectlIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client").start().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private static String kubectl(String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of("kubectl"), List.of(arguments).stream()).toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
