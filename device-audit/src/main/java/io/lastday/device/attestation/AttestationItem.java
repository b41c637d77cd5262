package io.lastday.device.attestation;

import io.lastday.device.posture.Attestation;
import java.time.Instant;

/** What was said, of which device, by whom. It shows from the next evaluation on. */
record AttestationItem(String device, Attestation attestation, String saidBy, Instant saidAt) {}
