package io.lastday.device.scan;

import io.lastday.device.posture.Attestation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What people said of devices and still counts on a day. */
@FunctionalInterface
public interface Vouched {

    /** By device; nobody said anything. */
    Vouched NOTHING = today -> Mono.just(Map.of());

    Mono<Map<String, List<Attestation>>> on(LocalDate today);
}
