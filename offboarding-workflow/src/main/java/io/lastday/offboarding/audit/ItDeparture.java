package io.lastday.offboarding.audit;

import java.time.Instant;

/** A departure as the audit noted it. */
public record ItDeparture(Instant left) {}
