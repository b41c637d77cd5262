package io.lastday.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each overlay, rendered, has no fault. */
class OverlayTest {

    static List<Path> overlays() {
        return Overlays.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDocumentIsWhatTheApiTakes(Path overlay) {
        assertThat(Kustomize.render(overlay))
                .isNotEmpty()
                .allSatisfy(manifest ->
                        assertThat(Schema.fault(manifest)).as(manifest.id()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noRuleFindsAnything(Path overlay) {
        List<Manifest> manifests = Kustomize.render(overlay);

        assertThat(Rules.ALL)
                .allSatisfy(rule ->
                        assertThat(rule.faults(manifests)).as(rule.name()).isEmpty());
    }

    @Test
    void thereIsAnOverlayForOneMachineAndOneWithEveryComponent() {
        assertThat(overlays())
                .extracting(overlay -> overlay.getFileName().toString())
                .contains("local", "local-exchange-jobs", "local-flags", "local-everything");
    }
}
