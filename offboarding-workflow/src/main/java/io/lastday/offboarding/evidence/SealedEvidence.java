package io.lastday.offboarding.evidence;

import java.time.Instant;

/**
 * The evidence bag of a case.
 *
 * @param tagManifestSha512 stands for the whole bag
 * @param custodySize entries of the case's log that the bag froze
 * @param sealedAt when
 */
record SealedEvidence(String tagManifestSha512, long custodySize, Instant sealedAt) {}
