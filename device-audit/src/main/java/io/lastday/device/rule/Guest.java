package io.lastday.device.rule;

import io.lastday.device.posture.DeviceFacts;

/** A Linux that runs inside Windows (WSL) has neither screen nor disk of its own: its host is another row. */
final class Guest {

    private Guest() {}

    static Verdict verdict(DeviceFacts facts) {
        return Verdict.unknown(
                Proof.inventory("operatingSystem", facts.system().name()), "GUEST_OF_WINDOWS", "its host's");
    }
}
